import {
  AsyncSubject,
  catchError,
  concat,
  defer,
  EMPTY,
  identity,
  ignoreElements,
  merge,
  NEVER,
  type Observable,
  take,
  takeLast,
  takeUntil,
  throwError,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { ClientClosedError } from '../../errors/ClientClosedError.js';
import type { LeaderTerm } from '../LeaderTerm.js';
import { whileLeading } from '../whileLeading.js';
import { giveUp } from './giveUp.js';
import { runCandidacy } from './runCandidacy.js';
import { type LockedWork, runLockedWork } from './runLockedWork.js';
import type { Contest } from './Seat.js';
import { tryOnce } from './tryOnce.js';
import { withReleases } from './withReleases.js';

/** The work that runs under a lock, and how long to wait for the lock. */
export interface RunLockedConfig<T> {
  readonly contest: Contest;
  readonly work: LockedWork<T>;
  /** How long to wait for the lock, in ms. With 0, the candidate tries only once. */
  readonly wait: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Waits for the lock, does the work, and then releases the lock. When the lock is released, emits
 * the result of the work. `withLock` documents the details.
 */
export function runLocked<T>(
  client: ZkClient,
  { contest, work, wait, signal }: RunLockedConfig<T>,
): Observable<T> {
  const context = { operation: 'withLock', path: contest.path };

  return defer(() => {
    const released = withReleases(client);
    const begun$ = new AsyncSubject<null>();
    const settled$ = new AsyncSubject<T>();
    let phase: 'waiting' | 'working' = 'waiting';

    const begin = (term: LeaderTerm): Observable<never> => {
      // The work must start only once. But if the connection is lost during the work, the
      // candidate may get the lock a second time while the work still runs.
      if (phase === 'waiting') {
        phase = 'working';
        begun$.next(null);
        begun$.complete();
        runLockedWork(term, { work, signal, context }).subscribe(settled$);
        // `close` of the client ends the session, and the end of the session releases the lock. But
        // the work may be a Promise, and nobody can cancel a Promise. So `close` must wait until
        // the work has settled. Only after that, `close` ends the session. The call of `detach`
        // makes `close` wait, at most `closeTimeout`.
        client.detach(
          settled$.pipe(
            ignoreElements(),
            catchError(() => EMPTY),
          ),
        );
      }
      return NEVER;
    };
    const whileWaiting = (make: () => Observable<never>): Observable<never> =>
      defer(() => (phase === 'waiting' ? make() : EMPTY));

    // The candidate keeps its znode until the work has settled, even if the connection is lost or
    // the lease ends while the work runs. So no other candidate gets the lock during the work.
    // There are two exceptions: the session expires, or somebody deletes the znode.
    const held$ = runCandidacy(released.client, contest, context.operation).pipe(
      wait === 0 ? tryOnce(context, () => phase === 'waiting') : identity,
      whileLeading(begin),
      catchError((error: unknown) => whileWaiting(() => throwError(() => error))),
    );
    const closed$ = whileWaiting(() => throwError(() => new ClientClosedError(context)));
    const givenUp$ = giveUp(client, { wait, signal, context }).pipe(takeUntil(begun$));
    const { released$ } = released;
    // `givenUp$` comes first in `merge`. So if the signal is already aborted, the client creates no
    // znode.
    const result$ = merge(givenUp$, concat(held$, closed$), settled$).pipe(
      take(1),
      catchError((error: unknown) =>
        concat(
          released$,
          throwError(() => error),
        ),
      ),
    );
    return concat(result$, released$).pipe(takeLast(1));
  });
}
