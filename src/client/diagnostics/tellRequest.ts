import { defer, type MonoTypeOperatorFunction, tap } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { requestChannel, type TracedRequest } from './requestChannel.js';

/**
 * Reports a request on the channel `rxzk:request` when the reply arrives, or when the request fails
 * with a `ZkError`. If the subscriber leaves before the request ends, the channel gets no message.
 */
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
          // A subscriber that uses `take(1)` unsubscribes when it receives the value, before the
          // request completes. So `next` reports the request, and `complete` does not.
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
