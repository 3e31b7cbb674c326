import { catchError, EMPTY, filter, firstValueFrom, noop, repeat, switchMap } from 'rxjs';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { loopback } from './loopback.js';
import { wireTransport } from '../../../src/transport/wire/wireTransport.js';

/**
 * The largest number of attempts to take over the session. An attempt fails if the client takes the
 * session back before `steal` has closed the session.
 */
const attempts = 50;

/**
 * Ends the session of a client, as if the session had expired. The function uses the id and the
 * password of the session to take over the session. Then the function closes the session. The
 * server sends no event to the client. So the client notices the expiry only when it tries to
 * resume the session.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const { connect } = wireTransport({ now: () => performance.now() });
  const attempt = connect({
    address: loopback(port),
    session,
    sessionTimeout: 5_000,
    credentials: [],
    // A server refuses a client whose zxid is higher than the zxid of the server. The zxid 1 is
    // never higher. With the zxid 0, the wire transport would first send a write to check the
    // session. The write would delay the moment when `steal` can close the session.
    lastZxid: 1,
    onWatchEvent: noop,
  });
  const taken$ = attempt.pipe(
    switchMap((event) =>
      event.type === 'connected' ? event.connection.closeSession() : [event.type],
    ),
    catchError(() => EMPTY),
  );
  // Tries again until the server refuses the session. Only this refusal proves that the session has
  // ended. A closed connection proves nothing. If the client takes its session back, the session
  // still exists, but the server closes the connection of `steal`.
  await firstValueFrom(
    taken$.pipe(
      repeat(attempts),
      filter((type) => type === 'expired'),
    ),
  );
}
