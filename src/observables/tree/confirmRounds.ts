import { EMPTY, ignoreElements, type Observable, retry, switchMap, tap } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { completeWhenClosed } from '../completeWhenClosed.js';
import { sessionIds } from '../sessionIds.js';
import { whenRetryable } from '../whenRetryable.js';
import type { Rounds } from './createRounds.js';

/** Starts a round in each session and on each connection. If all watches are kept, one request confirms the round. */
export function confirmRounds(
  client: ZkClient,
  root: string,
  { renew, confirm }: Rounds,
): Observable<never> {
  // Its reply comes after the replies of `setWatches`, and so after all events.
  const confirmed$ = client
    .exists(root)
    .pipe(retry({ delay: whenRetryable }), completeWhenClosed());
  return sessionIds(client).pipe(
    switchMap(() => (renew() ? confirmed$ : EMPTY)),
    tap(confirm),
    ignoreElements(),
  );
}
