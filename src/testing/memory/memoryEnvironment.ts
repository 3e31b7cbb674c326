import { filter, map, take, tap } from 'rxjs';
import type { Environment } from '../../session/Environment.js';
import type { Faults } from './faults/Faults.js';
import type { Server } from './Server.js';

const address = { host: 'memory', port: 2181, server: 'memory:2181' };

/** The world of a client of a ZooKeeper in memory. */
export function memoryEnvironment(
  { clock }: Server,
  { reach$ }: Faults,
  uuid: Environment['uuid'],
): Environment {
  return {
    now: clock.now,
    uuid,
    // The server has an address only while the client may connect. Otherwise the client would try
    // again and again, and virtual time would not end.
    resolve: () =>
      reach$.pipe(
        filter((reach) => reach !== 'closed'),
        take(1),
        tap((reach) => {
          if (reach === 'once') reach$.next('closed');
        }),
        map(() => [address]),
      ),
    backoff: () => 0,
  };
}
