import { EMPTY, ignoreElements, type Observable, retry, switchMap, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { sessionIds } from '../sessionIds.js';
import { whenRetryable } from '../whenRetryable.js';
import type { Rounds } from './createRounds.js';

/**
 * Starts a round in each session. In a round, each reading of the tree must become current. If all
 * readings are already current, because their watches were kept, one request confirms the round.
 */
export function confirmRounds(
  client: ZkClient,
  root: string,
  { renew, confirm }: Rounds,
): Observable<never> {
  // The client has sent `setWatches` before this request. So the events of missed changes arrive
  // before the reply to this request.
  const confirmed$ = client
    .exists(root)
    .pipe(retry({ delay: whenRetryable }), completeWhenClosed());
  return sessionIds(client).pipe(
    switchMap(() => (renew() ? confirmed$ : EMPTY)),
    tap(confirm),
    ignoreElements(),
  );
}
