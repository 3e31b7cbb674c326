import { catchError, of, type OperatorFunction } from 'rxjs';
import { isZkError, type ZkError } from 'rxzk';

/**
 * Replaces a `ZkError` by the value that `select` takes from the error. After this value, the
 * resulting stream completes.
 */
export function failureAs<T, F>(select: (error: ZkError) => F): OperatorFunction<T, T | F> {
  return catchError((error: unknown) => {
    if (!isZkError(error)) throw error;
    return of(select(error));
  });
}
