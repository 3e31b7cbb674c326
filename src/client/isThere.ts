import { catchError, map, type Observable, of, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';

/** Whether the znode of a write that can't succeed exists, by the error with which it is refused. */
export function isThere(refused$: Observable<unknown>): Observable<boolean> {
  return refused$.pipe(
    map(() => true),
    catchError((error: unknown) => {
      // A server looks for the znode first, then at its quota, and at the version last.
      if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return of(true);
      return isZkError(error, 'NO_NODE') ? of(false) : throwError(() => error);
    }),
  );
}
