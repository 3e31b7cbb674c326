import { filter, type Observable, switchMap, take } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * Returns the `delay` function for the operator `retry`. The function waits as long as {@link
 * whenRetryable}. After that, the function waits until the client is connected. So a request that
 * failed without a connection is repeated only after the client has connected.
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
