import { catchError, of, type OperatorFunction } from 'rxjs';
import { isZkError, type ZkError } from 'rxzk';

/** Emits what `select` takes from a `ZkError`, in place of the error, and completes. */
export function failureAs<T, F>(select: (error: ZkError) => F): OperatorFunction<T, T | F> {
  return catchError((error: unknown) => {
    if (!isZkError(error)) throw error;
    return of(select(error));
  });
}
