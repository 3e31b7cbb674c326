import { catchError, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import type { ZkClient } from '../client/ZkClient.js';
import { isZkError } from '../errors/isZkError.js';
import { dropWatch } from '../session/watches/dropWatch.js';

/**
 * What to do when an armed read fails because the znode is missing: such a read sets no watch, so
 * that the znode is waited for with `exists`, and read at once when that finds it after all.
 */
export function orMissing<T>(
  client: ZkClient,
  path: string,
  read: () => Observable<Armed<T>>,
): (error: unknown) => Observable<Armed<T | null>> {
  const recover = (error: unknown): Observable<Armed<T | null>> =>
    isZkError(error, 'NO_NODE')
      ? client.armExists(path).pipe(switchMap(readIfPresent))
      : throwError(() => error);

  const readIfPresent = ({ reply, fired$ }: Armed<unknown>): Observable<Armed<T | null>> => {
    if (reply === null) return of({ reply, fired$ });
    // The read to come sets a watch of its own.
    dropWatch(fired$);
    return read().pipe(catchError(recover));
  };

  return recover;
}
