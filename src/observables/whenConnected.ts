import { filter, type Observable, switchMap, take } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * Returns the `delay` function for the operator `retry`. The `delay` function returns a stream for
 * each failed attempt. This stream first waits as long as {@link whenRetryable} says. Then the
 * stream waits until the client is connected. So `retry` never repeats the request without a
 * connection.
 */
export function whenConnected(
  client: ZkClient,
): (error: unknown, attempt: number) => Observable<unknown> {
  const connected$ = client.session$.pipe(
    filter(({ status }) => status === 'connected'),
    take(1),
  );
  return (error, attempt) => whenRetryable(error, attempt).pipe(switchMap(() => connected$));
}
