import { catchError, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Armed } from '../Armed.js';
import type { Stat } from '../../model/Stat.js';
import { isZkError } from '../../errors/isZkError.js';
import { dropWatch } from './dropWatch.js';

/** The part of a client that sends the read `exists`, which also sets a watch. */
export interface MissingPort {
  armExists(path: string): Observable<Armed<Stat | null>>;
}

/**
 * Returns a function that handles the error of `read`. The function `read` reads a znode and sets a
 * watch. If the znode is missing, `read` has set no watch. So the returned function sends `exists`,
 * which sets a watch for the creation of the znode. If somebody has created the znode between
 * `read` and `exists`, the returned function calls `read` again.
 */
export function orMissing<T>(
  client: MissingPort,
  path: string,
  read: () => Observable<Armed<T>>,
): (error: unknown) => Observable<Armed<T | null>> {
  const recover = (error: unknown): Observable<Armed<T | null>> =>
    isZkError(error, 'NO_NODE')
      ? client.armExists(path).pipe(
          switchMap(({ reply, fired$ }): Observable<Armed<T | null>> => {
            if (reply === null) return of({ reply, fired$ });
            // The next call of `read` sets its own watch, so the watch of `exists` is not needed.
            dropWatch(fired$);
            return read().pipe(catchError(recover));
          }),
        )
      : throwError(() => error);
  return recover;
}
