import { catchError, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Armed } from '../Armed.js';
import type { Stat } from '../../model/Stat.js';
import { isZkError } from '../../errors/isZkError.js';
import { dropWatch } from './dropWatch.js';

/** How the existence of a znode is watched. */
export interface MissingPort {
  armExists(path: string): Observable<Armed<Stat | null>>;
}

/**
 * What to do when an armed read finds no znode. Such a read sets no watch, so `exists` waits for the znode. If `exists` finds the
 * znode after all, it is read at once.
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
            // The read to come sets its own watch.
            dropWatch(fired$);
            return read().pipe(catchError(recover));
          }),
        )
      : throwError(() => error);
  return recover;
}
