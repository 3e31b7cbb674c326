import { catchError, EMPTY, type MonoTypeOperatorFunction, throwError } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';

/** Completes in place of NO_NODE: a znode that somebody has deleted meanwhile. */
export function noneIfMissing<T>(): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) =>
    isZkError(error, 'NO_NODE') ? EMPTY : throwError(() => error),
  );
}
