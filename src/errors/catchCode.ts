import { catchError, type Observable, type OperatorFunction, throwError } from 'rxjs';
import { isZkError } from './isZkError.js';
import type { ZkErrorCode } from './ZkErrorCode.js';

/** Continues with another stream after an error with that code. Passes every other error on. */
export function catchCode<T, R>(
  code: ZkErrorCode,
  recover: () => Observable<R>,
): OperatorFunction<T, T | R> {
  return catchError((error: unknown) =>
    isZkError(error, code) ? recover() : throwError(() => error),
  );
}
