import { BehaviorSubject, finalize, first, type Observable, of, timeout } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import { checkObservable } from '../model/checks/checkObservable.js';
import { checkPath } from '../model/checks/checkPath.js';
import type { DetachedFailure } from './DetachedFailure.js';
import { detachedChannel } from './diagnostics/detachedChannel.js';

/** Runs detached work. Such work continues after the subscriber of a stream has left. */
export interface Detacher {
  /** How many pieces of detached work are under way. */
  readonly count: number;
  /** The paths of the znodes that are being deleted by detached work. */
  deletions(): readonly string[];
  /** The newest failures of detached work, in the order in which they happened. */
  failures(): readonly DetachedFailure[];
  /** See `ZkClient.detach`. */
  detach(work: Observable<unknown>, deletes?: string): void;
  /**
   * Emits when all detached work has ended, but not later than `closeTimeout` ms after the
   * subscription to `idle$`.
   */
  readonly idle$: Observable<unknown>;
}

/** The largest number of items in the list that the method `failures` returns. */
const most = 100;

/** Creates the `Detacher` of a client. `limit` is the setting `closeTimeout`, in ms. */
export function createDetacher(limit: number, now: () => number): Detacher {
  const count$ = new BehaviorSubject(0);
  const deleting = new Set<{ readonly path: string }>();
  let failed: readonly DetachedFailure[] = [];
  return {
    get count() {
      return count$.value;
    },
    deletions: () => [...deleting].map(({ path }) => path),
    failures: () => failed,
    detach(work, deletes) {
      const checked$ = checkObservable('work', work);
      if (deletes !== undefined) checkPath(deletes, true, 'deletes');
      count$.next(count$.value + 1);
      const deletion = deletes === undefined ? undefined : { path: deletes };
      if (deletion !== undefined) deleting.add(deletion);
      checked$
        .pipe(
          finalize(() => {
            if (deletion !== undefined) deleting.delete(deletion);
            count$.next(count$.value - 1);
          }),
        )
        .subscribe({
          error: (error: unknown) => {
            tell(error, deletes);
          },
        });
    },
    idle$: count$.pipe(
      first((count) => count === 0),
      timeout({ first: limit, with: () => of(0) }),
    ),
  };

  // Only the client itself subscribes to detached work. If this work fails, no other code gets the
  // error. So the client must report the error.
  function tell(error: unknown, deletes: string | undefined): void {
    // CLIENT_CLOSED is no failure here. The server deletes the remaining ephemerals when the
    // session of the closed client ends.
    if (isZkError(error, 'CLIENT_CLOSED')) return;
    const failure: DetachedFailure = {
      deletes: deletes ?? null,
      code: isZkError(error) ? error.code : null,
      message: isZkError(error) ? error.message : nameOf(error),
      at: now(),
    };
    failed = [...failed, failure].slice(-most);
    if (detachedChannel.hasSubscribers) detachedChannel.publish(failure);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
