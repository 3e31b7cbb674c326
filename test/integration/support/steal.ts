import { catchError, EMPTY, filter, firstValueFrom, noop, repeat, switchMap } from 'rxjs';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { loopback } from './loopback.js';
import { wireTransport } from '../../../src/transport/wire/wireTransport.js';

/** The largest number of attempts to take the session: the client may be quicker a few times. */
const attempts = 50;

/**
 * Makes the server expire a session: takes it over with its id and password, and closes it. The
 * client is told nothing, and finds out when it resumes.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const { connect } = wireTransport({ now: () => performance.now() });
  const attempt = connect({
    address: loopback(port),
    session,
    sessionTimeout: 5_000,
    credentials: [],
    // Any server will do. Without a zxid the connection would begin with a write.
    lastZxid: 1,
    onWatchEvent: noop,
  });
  const taken$ = attempt.pipe(
    switchMap((event) =>
      event.type === 'connected' ? event.connection.closeSession() : [event.type],
    ),
    catchError(() => EMPTY),
  );
  // A client that takes its session back ends the thief's connection, which looks as if the session
  // had been closed. Only a refusal proves that.
  await firstValueFrom(
    taken$.pipe(
      repeat(attempts),
      filter((type) => type === 'expired'),
    ),
  );
}
