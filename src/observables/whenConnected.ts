import { filter, type Observable, switchMap, take } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * A delay for `retry`, as {@link whenRetryable}, that ends only while the client is connected. So a
 * request that failed without a connection is not repeated before there is one.
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
