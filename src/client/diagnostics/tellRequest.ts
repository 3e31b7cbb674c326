import { defer, type MonoTypeOperatorFunction, tap } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { requestChannel, type TracedRequest } from './requestChannel.js';

/**
 * Reports a request when it ends. If the caller unsubscribes before the reply, it reports nothing.
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
          // Not on completion: a consumer of one value has already left then.
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
