import { catchError, type Observable, type OperatorFunction, throwError } from 'rxjs';
import { isZkError } from './isZkError.js';
import type { ZkError } from './ZkError.js';
import type { ZkErrorCode } from './ZkErrorCode.js';

/**
 * If the source fails with the given code, `catchCode` continues with the stream that `recover`
 * returns. `catchCode` passes on every other error.
 */
export function catchCode<T, R>(
  code: ZkErrorCode,
  recover: (error: ZkError) => Observable<R>,
): OperatorFunction<T, T | R> {
  return catchError((error: unknown) =>
    isZkError(error, code) ? recover(error) : throwError(() => error),
  );
}
