import { catchError, firstValueFrom, of, retry, throwError } from 'rxjs';
import { endSession } from '../../../src/client/wire/endSession.js';
import type { KnownSession } from '../../../src/client/wire/startSession.js';

/**
 * Makes the server expire a session: takes it over with its id and password, and closes it. The
 * client is told nothing, and finds out when it resumes.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  const stolen$ = endSession({ host: '127.0.0.1', port, timeout: 5_000 }, session).pipe(
    // The client may take its session back before it is closed, which ends the thief's connection.
    retry({
      count: 50,
      delay: (error: unknown) => (isGone(error) ? throwError(() => error) : of(0)),
    }),
    catchError((error: unknown) => (isGone(error) ? of(undefined) : throwError(() => error))),
  );
  await firstValueFrom(stolen$, { defaultValue: undefined });
}

function isGone(error: unknown): boolean {
  return error instanceof Error && error.message === 'the server refused the session';
}
