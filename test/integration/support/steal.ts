import { catchError, EMPTY, first, firstValueFrom, of, repeat } from 'rxjs';
import { endSession } from '../../../src/transport/wire/endSession.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';

/** How often the session is taken at most: the client may be quicker a few times. */
const attempts = 50;

/**
 * Makes the server expire a session: takes it over with its id and password, and closes it. The
 * client is told nothing, and finds out when it resumes.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const gone$ = endSession({ host: '127.0.0.1', port, timeout: 5_000 }, session).pipe(
    // A client that takes its session back ends the thief's connection, which looks as if the session
    // had been closed. Only a refusal proves that.
    catchError((error: unknown) => (isRefusal(error) ? of('gone') : EMPTY)),
    repeat(attempts),
    first((outcome) => outcome === 'gone'),
  );
  await firstValueFrom(gone$);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message === 'the server refused the session';
}
