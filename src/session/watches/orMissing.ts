import { defer, type Observable, of, retry, switchMap, throwError } from 'rxjs';
import type { Armed } from '../Armed.js';
import type { Stat } from '../../model/Stat.js';
import { isZkError } from '../../errors/isZkError.js';
import { dropWatch } from './dropWatch.js';
import { pauseAfter } from './pauseAfter.js';

/** The part of a client that sends the read `exists`, which also sets a watch. */
export interface MissingPort {
  armExists(path: string): Observable<Armed<Stat | null>>;
}

/**
 * Returns a function that handles the error of `read`. The function `read` reads a znode and sets a
 * watch. If the znode is missing, `read` has set no watch. So the returned function sends `exists`,
 * which sets a watch for the creation of the znode. If somebody has created the znode between
 * `read` and `exists`, the returned function calls `read` again. If the znode is then missing
 * again, the returned function repeats both requests. After ten rounds, the returned function
 * pauses before each further round. Without these pauses, a faulty server could keep the client
 * busy with two replies that always contradict each other.
 */
export function orMissing<T>(
  client: MissingPort,
  path: string,
  read: () => Observable<Armed<T>>,
): (error: unknown) => Observable<Armed<T | null>> {
  const readOrWait = ({ reply, fired$ }: Armed<Stat | null>): Observable<Armed<T | null>> => {
    if (reply === null) return of({ reply, fired$ });
    // The next call of `read` sets its own watch, so the watch of `exists` is not needed.
    dropWatch(fired$);
    return read();
  };
  // Creates the Observables only after an error, because most streams never need them.
  return (error) =>
    isZkError(error, 'NO_NODE')
      ? defer(() => client.armExists(path)).pipe(switchMap(readOrWait), retry({ delay: nextRound }))
      : throwError(() => error);
}

function nextRound(error: unknown, rounds: number): Observable<unknown> {
  if (isZkError(error, 'NO_NODE')) return pauseAfter(rounds) ?? of(null);
  return throwError(() => error);
}
