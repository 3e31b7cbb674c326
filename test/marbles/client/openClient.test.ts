import { concat, repeat } from 'rxjs';
import { describe, expect, it, type MockInstance, vi } from 'vitest';
import { checkConfig } from '../../../src/client/checkConfig.js';
import type { NativeHandle } from '../../../src/transport/binding/NativeHandle.js';
import { openClient } from '../../../src/client/openClient.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { createClock } from '../../../src/testing/memory/createClock.js';
import { createFaults } from '../../../src/testing/memory/createFaults.js';
import { createServer } from '../../../src/testing/memory/createServer.js';
import { memoryTransport } from '../../../src/testing/memory/memoryTransport.js';
import { marbles } from '../marbles.js';

/** A client in memory whose connection can be cut, with the identities that each one presented. */
function open(): {
  readonly client: ZkClient;
  readonly cut: () => void;
  readonly presented: () => readonly (readonly string[])[];
} {
  const faults = createFaults('open');
  const transport = memoryTransport(createServer(createClock()), faults, () => 'uuid');
  const calls: MockInstance<NativeHandle['add_auth']>[] = [];
  const client = openClient(checkConfig({ servers: 'memory:2181' }), {
    ...transport,
    open: (config, listener) => {
      const handle = transport.open(config, listener);
      if (!(handle instanceof Error)) calls.push(vi.spyOn(handle, 'add_auth'));
      return handle;
    },
  });
  return {
    client,
    cut: () => {
      faults.cut();
    },
    presented: () => calls.map(({ mock }) => mock.calls.map(([, credentials]) => credentials)),
  };
}

describe('openClient', () => {
  it(
    'presents an identity once on each later connection, however often it was added',
    marbles((m) => {
      const { client, cut, presented } = open();
      const ann$ = client.addAuth('digest', 'ann:1');
      const bob$ = client.addAuth('digest', 'bob:2');
      const source = m.cold('--x');
      const sourceSubs = '   ^--';
      const expected = '     (vvv|)';
      source.subscribe(cut);

      m.expect(concat(ann$.pipe(repeat(2)), bob$)).toBeObservable(expected, { v: undefined });
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(presented()).toStrictEqual([
        ['ann:1', 'ann:1', 'bob:2'],
        ['ann:1', 'bob:2'],
      ]);
    }),
  );
});
