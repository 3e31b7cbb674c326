import {
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  expand,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  repeat,
  retry,
  startWith,
  switchMap,
  takeWhile,
  timer,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { whenRetryable } from '../../observables/whenRetryable.js';

/** What keeps a lease. */
export interface KeepLeaseConfig {
  /** The candidate's znode. */
  readonly own: string;
  /** The negotiated session timeout, in ms. */
  readonly sessionTimeout: number;
  /** Emits when a check has found that the lease is over. */
  readonly overdue$: Observable<unknown>;
}

/**
 * Emits whether the session certainly lives, now and when that changes. Renews the lease every
 * quarter of the session timeout. After a late reply, it renews sooner. Completes when a renewal
 * shows that the candidate's znode is gone.
 */
export function keepLease(
  client: ZkClient,
  { own, sessionTimeout, overdue$ }: KeepLeaseConfig,
): Observable<boolean> {
  // Waits until the newest proof is a quarter of the timeout old. Half of the lease is then left
  // for the reply.
  const pause$ = defer(() => timer(Math.max(0, client.lease() - sessionTimeout / 4)));
  const renewed$ = defer(() => client.renewLease(own)).pipe(retry({ delay: whenRetryable }));
  const renewals$ = concat(pause$.pipe(ignoreElements()), renewed$).pipe(repeat());
  // Reads the lease again when it should be over, because a write may have prolonged it meanwhile.
  const left$ = defer(() => of(client.lease())).pipe(
    expand((left) => (left > 0 ? timer(Math.ceil(left)).pipe(map(() => client.lease())) : EMPTY)),
  );
  return merge(renewals$, overdue$).pipe(
    startWith(undefined),
    switchMap((isThere) => (isThere === false ? of(null) : left$)),
    takeWhile((left) => left !== null),
    map((left) => left > 0),
    distinctUntilChanged(),
  );
}
