import { EMPTY, ignoreElements, type Observable, retry, switchMap, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { sessionIds } from '../sessionIds.js';
import { whenRetryable } from '../whenRetryable.js';
import type { Rounds } from './createRounds.js';

/**
 * Starts a round in each session: see `Rounds`. Usually, the tree sends requests in the new
 * session, and the round ends after the replies. But if the client has restored all watches in the
 * new session, the tree sends no request. In this case, the client sends `exists` for the root, and
 * the round ends when the reply to `exists` arrives.
 */
export function confirmRounds(
  client: ZkClient,
  root: string,
  { renew, confirm }: Rounds,
): Observable<never> {
  // Before `exists`, the client has sent `setWatches`, which restores the watches. So the events
  // about missed changes arrive before the reply to `exists`.
  const confirmed$ = client
    .exists(root)
    .pipe(retry({ delay: whenRetryable }), completeWhenClosed());
  return sessionIds(client).pipe(
    switchMap(() => (renew() ? confirmed$ : EMPTY)),
    tap(confirm),
    ignoreElements(),
  );
}
