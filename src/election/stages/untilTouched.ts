import { EMPTY, ignoreElements, type Observable, retry, switchMap } from 'rxjs';
import { checkClient } from '../../client/checkClient.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import { whenRetryable } from '../../observables/whenRetryable.js';

/**
 * Completes when the znode is deleted, or when its data changes. Also completes when the watch is
 * lost because the connection is lost. Completes at once if the znode does not exist. Emits
 * nothing. The stream can fail with NO_AUTH, AUTH_FAILED or CLIENT_CLOSED.
 *
 * Cold: each subscription sets its own watch. The stream reads with `getData`. If the znode does
 * not exist, `getData` sets no watch. `exists` would set a watch even on a missing znode. The watch
 * of `exists` would stay forever if nobody created the znode again.
 *
 * @example
 * ```ts
 * untilTouched(client, '/jobs/leader/n_0000000007').subscribe({
 *   complete: () => console.log('look again'),
 * });
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the znode
 * @returns the stream; the call throws if an argument is wrong
 */
export function untilTouched(client: ZkClient, path: string): Observable<never> {
  const read$ = checkClient(client).armData(path);
  return read$.pipe(
    retry({ delay: whenRetryable }),
    switchMap(({ fired$ }) => fired$),
    ignoreElements(),
    catchCode('NO_NODE', () => EMPTY),
  );
}
