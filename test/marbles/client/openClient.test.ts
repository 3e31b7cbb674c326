import { concat, map, type Observable, repeat, switchMap, timer } from 'rxjs';
import { watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/client/checkConfig.js';
import type { Connection } from '../../../src/transport/Connection.js';
import type { Operation, OperationOf } from '../../../src/transport/Operation.js';
import type { Transport } from '../../../src/transport/Transport.js';
import { openClient } from '../../../src/client/openClient.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { createClock } from '../../../src/testing/memory/createClock.js';
import { createFaults } from '../../../src/testing/memory/faults/createFaults.js';
import { createServer } from '../../../src/testing/memory/createServer.js';
import { memoryEnvironment } from '../../../src/testing/memory/memoryEnvironment.js';
import { memoryTransport } from '../../../src/testing/memory/memoryTransport.js';
import { marbles } from '../marbles.js';

/**
 * Opens a client in memory. `cut` cuts the connection of this client. `presented` returns one list
 * for each connection: the identities that the client has presented on this connection.
 */
function open(): {
  readonly client: ZkClient;
  readonly cut: () => void;
  readonly presented: () => readonly (readonly string[])[];
} {
  const faults = createFaults('open');
  const server = createServer(createClock());
  const { connect } = memoryTransport({ server, faults, keepsWatches: false });
  const presented: string[][] = [];
  const transport: Transport = {
    name: 'memory',
    connect: (attempt) => {
      const texts = attempt.credentials.map(({ credentials }) => credentials);
      presented.push(texts);
      return connect(attempt).pipe(
        map((event) =>
          event.type === 'connected'
            ? { type: 'connected', connection: heard(event.connection, texts) }
            : event,
        ),
      );
    },
  };
  const environment = memoryEnvironment(server, faults, () => 'uuid');
  const client = openClient(
    checkConfig({ servers: 'memory:2181', recheck: 0 }),
    transport,
    environment,
  );
  return {
    client,
    cut: () => {
      faults.cut();
    },
    presented: () => presented,
  };
}

/**
 * Returns a new connection that passes each request on to `connection`. If the request is an
 * `addAuth`, the new connection first records the identity in the list `texts`.
 */
function heard(connection: Connection, texts: string[]): Connection {
  return {
    ...connection,
    request: (operation, done) => {
      const { type }: Operation = operation;
      if (type === 'addAuth')
        texts.push((operation as OperationOf<'addAuth'>).credential.credentials);
      connection.request(operation, done);
    },
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

  it('renewLease throws at the call for a relative path', () => {
    expect(() => memoryZooKeeper().client().renewLease('a')).toThrow(TypeError);
  });

  it(
    'presents an identity once on each later connection, even if it was added several times',
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
