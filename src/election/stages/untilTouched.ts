import { EMPTY, ignoreElements, type Observable, retry, switchMap } from 'rxjs';
import { checkClient } from '../../client/checkClient.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
import { whenRetryable } from '../../observables/whenRetryable.js';

/**
 * Completes when the znode is deleted or changed, and at once if it does not exist. Also completes
 * when the watch's connection is lost. Emits nothing.
 *
 * Cold: each subscription sets its own watch, with `getData`. An `exists` watch would stay forever
 * if the znode never came back. Errors with NO_AUTH, AUTH_FAILED and CLIENT_CLOSED.
 *
 * @example
 * ```ts
 * untilTouched(client, '/jobs/leader/n_0000000007').subscribe({
 *   complete: () => console.log('look again'),
 * });
 * ```
 *
 * @param client - the session to read through
 * @param path - the absolute path of the znode
 * @returns the stream; bad arguments throw at the call
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
