import { defer, type Observable, throwError } from 'rxjs';

/**
 * Gives the first subscriber the first stream, the second subscriber the second stream, and so on.
 */
export function inTurn<T>(...streams: readonly Observable<T>[]): Observable<T> {
  const left = [...streams];
  return defer(() => left.shift() ?? throwError(() => new Error('one subscription too many')));
}
