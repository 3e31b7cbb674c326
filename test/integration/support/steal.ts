import { catchError, EMPTY, filter, firstValueFrom, noop, repeat, switchMap } from 'rxjs';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { loopback } from './loopback.js';
import { wireTransport } from '../../../src/transport/wire/wireTransport.js';

/**
 * The largest number of attempts to take over the session. An attempt fails if the client takes the
 * session back before the function has closed it.
 */
const attempts = 50;

/**
 * Makes the server expire a session. The function takes over the session with its id and its
 * password, and closes the session. The server sends no event to the client. The client notices the
 * expiry when it tries to resume the session.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const { connect } = wireTransport({ now: () => performance.now() });
  const attempt = connect({
    address: loopback(port),
    session,
    sessionTimeout: 5_000,
    credentials: [],
    // A server refuses a client whose zxid is higher than the zxid of the server. The zxid 1 is low
    // enough for each server. With the zxid 0, the wire transport would also send a write to check
    // the session, and the function could close the session only later.
    lastZxid: 1,
    onWatchEvent: noop,
  });
  const taken$ = attempt.pipe(
    switchMap((event) =>
      event.type === 'connected' ? event.connection.closeSession() : [event.type],
    ),
    catchError(() => EMPTY),
  );
  // If the client takes its session back, the server ends the connection of this function. A server
  // also ends the connection when it has closed a session, so the two cases look the same. Only a
  // refusal of the session proves that the session has ended.
  await firstValueFrom(
    taken$.pipe(
      repeat(attempts),
      filter((type) => type === 'expired'),
    ),
  );
}
