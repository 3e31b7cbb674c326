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

/** What `keepLease` needs. */
export interface KeepLeaseConfig {
  /** The path of the candidate's znode. */
  readonly own: string;
  /** The negotiated session timeout, in ms. */
  readonly sessionTimeout: number;
  /** Emits when a caller of `StandingContext.lease` finds that the lease has ended. */
  readonly overdue$: Observable<unknown>;
}

/**
 * Renews the lease of a leading candidate. Emits `true` or `false` at once, and again after each
 * change. `true` means that the lease certainly lasts. `false` means that the lease has ended.
 * Completes when a renewal shows that the candidate's znode is gone.
 */
export function keepLease(
  client: ZkClient,
  { own, sessionTimeout, overdue$ }: KeepLeaseConfig,
): Observable<boolean> {
  // A write renews the lease if a majority of the ensemble has logged the result of the write. The
  // renewed lease begins when the client sends this write, and lasts half of the session timeout.
  // The next renewal starts when half of the lease has passed. So the reply to the next renewal can
  // arrive during the other half of the lease.
  const pause$ = defer(() => timer(Math.max(0, client.lease() - sessionTimeout / 4)));
  const renewed$ = defer(() => client.renewLease(own)).pipe(retry({ delay: whenRetryable }));
  const renewals$ = concat(pause$.pipe(ignoreElements()), renewed$).pipe(repeat());
  // `left$` asks the client for the remaining time of the lease, and waits for this time. During
  // the wait, a write may renew the lease. So after the wait, `left$` asks the client again.
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
