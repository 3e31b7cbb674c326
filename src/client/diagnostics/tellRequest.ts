import { defer, type MonoTypeOperatorFunction, tap } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { requestChannel, type TracedRequest } from './requestChannel.js';

/** Tells of a request when it ends. One that is unsubscribed from before its answer is not told. */
export function tellRequest<T>(
  { operation, path }: Pick<TracedRequest, 'operation' | 'path'>,
  now: () => number,
): MonoTypeOperatorFunction<T> {
  return (request$) =>
    defer(() => {
      const begun = now();
      const tell = (outcome: TracedRequest['outcome'], code: string | null): void => {
        const traced: TracedRequest = { operation, path, duration: now() - begun, outcome, code };
        requestChannel.publish(traced);
      };
      return request$.pipe(
        tap({
          // Not when it completes: a consumer of one value has left by then.
          next: () => {
            tell('ok', null);
          },
          error: (error: unknown) => {
            if (isZkError(error)) tell(error.outcome, error.code);
          },
        }),
      );
    });
}
