import { concat, map, type Observable, repeat, switchMap, timer } from 'rxjs';
import { watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
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
    'rule 20: renewLease renews the lease, says whether the znode exists, and changes nothing',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client({ sessionTimeout: 20 });
      const renewed = (frame: number, path: string): Observable<unknown> =>
        timer(frame).pipe(
          switchMap(() => client.renewLease(path)),
          map((isThere) => ({ isThere, lease: client.lease() })),
        );
      const there = '   --(t|)';
      const missing = ' -----(m|)';
      const versions = '0';

      m.expect(renewed(2, '/a')).toBeObservable(there, { t: { isThere: true, lease: 10 } });
      m.expect(renewed(5, '/b')).toBeObservable(missing, { m: { isThere: false, lease: 10 } });
      m.expect(
        watchData(client, '/a').pipe(map((node) => String(node?.stat.version))),
      ).toBeObservable(versions);
    }),
  );

  it('renewLease checks its path at the call', () => {
    expect(() => memoryZooKeeper().client().renewLease('a')).toThrow(TypeError);
  });

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
