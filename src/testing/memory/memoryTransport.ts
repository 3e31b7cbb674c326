import { defer, delay, filter, map, of, take, tap, throwError } from 'rxjs';
import { fromReturnCode } from '../../errors/fromReturnCode.js';
import { digestOf } from '../../model/checks/digestOf.js';
import { toStat } from '../../transport/binding/toStat.js';
import type { Transport } from '../../transport/Transport.js';
import type { Server } from './Server.js';
import type { Faults } from './Faults.js';
import { openMemoryHandle } from './openMemoryHandle.js';

const address = { host: 'memory', port: 2181, server: 'memory:2181' };

/** What one client of a ZooKeeper in memory stands on: no sockets, no binding, virtual time. */
export function memoryTransport(
  server: Server,
  faults: Faults,
  uuid: Transport['uuid'],
): Transport {
  return {
    now: server.clock.now,
    uuid,
    // A round begins when the client may connect, so that no pause comes between.
    resolve: () =>
      faults.reach$.pipe(
        filter((reach) => reach !== 'closed'),
        take(1),
        tap((reach) => {
          if (reach === 'once') faults.reach$.next('closed');
        }),
        map(() => [address]),
      ),
    backoff: () => 0,
    open: (config, listener) => openMemoryHandle(server, faults, config, listener),
    readAcl: ({ path, shownPath = path, credentials }) =>
      defer(() => {
        const identities = credentials.map(({ scheme, credentials: text }) => ({
          scheme,
          id: digestOf(text),
        }));
        const answer = server.database().getAcl({ sessionId: '0', identities }, path);
        return answer.rc === 0
          ? of({ acl: answer.acl, stat: toStat(answer.stat) })
          : throwError(() =>
              fromReturnCode(answer.rc, { operation: 'getAcl', path: shownPath, effect: 'read' }),
            );
      }).pipe(delay(faults.latency)),
    endSession: (_config, { id }) =>
      defer(() => {
        const session = server.session(id);
        if (session !== undefined) server.end(session);
        return of(undefined);
      }),
  };
}
