import { filter, type Observable, switchMap, take } from 'rxjs';
import type { ZkClient } from '../client/ZkClient.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * Makes a delay for the operator `retry`. The delay is the same as in {@link whenRetryable}. After
 * that, it also waits until the client is connected. So a request that failed without a connection
 * is repeated only after the client has connected.
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
