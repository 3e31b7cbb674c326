import { filter, map, take, tap } from 'rxjs';
import type { Environment } from '../../session/Environment.js';
import type { Faults } from './faults/Faults.js';
import type { Server } from './Server.js';

const address = { host: 'memory', port: 2181, server: 'memory:2181' };

/**
 * What a client in memory needs from outside: the clock, unique names, and the address of the
 * server.
 */
export function memoryEnvironment(
  { clock }: Server,
  { reach$ }: Faults,
  uuid: Environment['uuid'],
): Environment {
  return {
    now: clock.now,
    uuid,
    // Emits the server's address as soon as the client may connect. If the address came before that
    // moment, the client would try to connect again and again, and a test in virtual time would not
    // finish.
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
