import { catchError, EMPTY, type MonoTypeOperatorFunction, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';

/**
 * Completes in place of CLIENT_CLOSED. For streams that repeat requests: if the client is closed between
 * two of them, the next one is refused, but the stream has not failed.
 */
export function completeWhenClosed<T>(): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) =>
    isZkError(error, 'CLIENT_CLOSED') ? EMPTY : throwError(() => error),
  );
}
