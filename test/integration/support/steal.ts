import { catchError, EMPTY, filter, firstValueFrom, noop, repeat, switchMap } from 'rxjs';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { loopback } from './loopback.js';
import { wireTransport } from '../../../src/transport/wire/wireTransport.js';

/**
 * The largest number of attempts to take the session over. The client may be faster a few times.
 */
const attempts = 50;

/**
 * Makes the server expire a session: takes the session over with its id and password, and closes
 * it. The server sends no event to the client. The client notices the expiry when it tries to
 * resume the session.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const { connect } = wireTransport({ now: () => performance.now() });
  const attempt = connect({
    address: loopback(port),
    session,
    sessionTimeout: 5_000,
    credentials: [],
    // Any server is good enough. Without a zxid, the connection would begin with a write.
    lastZxid: 1,
    onWatchEvent: noop,
  });
  const taken$ = attempt.pipe(
    switchMap((event) =>
      event.type === 'connected' ? event.connection.closeSession() : [event.type],
    ),
    catchError(() => EMPTY),
  );
  // If the client takes its session back, the server ends the connection of this function. This
  // looks as if the server had closed the session. Only a refusal proves that the session has
  // ended.
  await firstValueFrom(
    taken$.pipe(
      repeat(attempts),
      filter((type) => type === 'expired'),
    ),
  );
}
