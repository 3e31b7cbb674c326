import { BehaviorSubject, finalize, first, type Observable, of, timeout } from 'rxjs';

/** Work that goes on after its subscriber has left. */
export interface Detacher {
  /** How many pieces of work are going on. */
  readonly count: number;
  /** The paths of those that delete something. */
  deletions(): readonly string[];
  /** See `ZkClient.detach`. */
  detach(work: Observable<unknown>, deletes?: string): void;
  /** Emits when all work is done, or after the limit. */
  readonly idle$: Observable<unknown>;
}

/** Keeps count of detached work, and gives it up to `limit` ms to finish. */
export function createDetacher(limit: number): Detacher {
  const count$ = new BehaviorSubject(0);
  const deleting = new Set<{ readonly path: string }>();
  return {
    get count() {
      return count$.value;
    },
    deletions: () => [...deleting].map(({ path }) => path),
    detach(work, deletes) {
      count$.next(count$.value + 1);
      const deletion = deletes === undefined ? undefined : { path: deletes };
      if (deletion !== undefined) deleting.add(deletion);
      work
        .pipe(
          finalize(() => {
            if (deletion !== undefined) deleting.delete(deletion);
            count$.next(count$.value - 1);
          }),
        )
        .subscribe({ error: ignore });
    },
    idle$: count$.pipe(
      first((count) => count === 0),
      timeout({ first: limit, with: () => of(0) }),
    ),
  };
}

/** Whoever would care has left. */
function ignore(): void {
  return;
}
