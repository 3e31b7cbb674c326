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
  timer,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { whenRetryable } from '../../observables/whenRetryable.js';

/** What keeps a lease. */
export interface UnderLeaseConfig {
  /** Where to sync: any path does. */
  readonly path: string;
  /** The negotiated one, in ms. */
  readonly sessionTimeout: number;
  /** Emits when somebody has looked at the lease and found that it is over. */
  readonly overdue$: Observable<unknown>;
}

/**
 * Emits whether the session certainly lives, now and when that changes. Keeps it certain by a sync
 * every quarter of the session timeout, sooner after one that was answered late. Never completes.
 */
export function underLease(
  client: ZkClient,
  { path, sessionTimeout, overdue$ }: UnderLeaseConfig,
): Observable<boolean> {
  // Until the newest proof is a quarter old: half of the lease is left then, for the answer.
  const pause$ = defer(() => timer(Math.max(0, client.lease() - sessionTimeout / 4)));
  const synced$ = defer(() => client.sync(path)).pipe(retry({ delay: whenRetryable }));
  const renewed$ = concat(pause$.pipe(ignoreElements()), synced$).pipe(repeat());
  // A write may have prolonged it meanwhile: asked again when the time has come.
  const left$ = defer(() => of(client.lease())).pipe(
    expand((left) => (left > 0 ? timer(Math.ceil(left)).pipe(map(() => client.lease())) : EMPTY)),
  );
  return merge(renewed$, overdue$).pipe(
    startWith(undefined),
    switchMap(() => left$),
    map((left) => left > 0),
    distinctUntilChanged(),
  );
}
