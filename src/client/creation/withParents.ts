import { catchError, forkJoin, map, type Observable, of, switchMap, throwError } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { isZkError } from '../../errors/isZkError.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { Chroot } from '../createChroot.js';

/**
 * The client tries at most this number of times to create the parents. A second try is necessary
 * only if another client deletes a parent before the znode is created.
 */
const rounds = 10;

/** What `withParents` needs to create missing parents. */
export interface WithParentsConfig {
  readonly path: string;
  /** Creates a parent, without data. */
  readonly create: (path: string) => Observable<unknown>;
  readonly root: Pick<Chroot, 'fail'>;
}

/**
 * Sends the creation of a znode. If the parent of the znode is missing, this function then sends
 * the creations of all parents and of the znode together. So any number of missing parents costs
 * only one more round trip.
 */
export function withParents<T>(
  created$: Observable<T>,
  { path, create, root }: WithParentsConfig,
): Observable<T> {
  const parents = parentsOf(path);
  return parents.length === 0 ? created$ : attempt(created$, rounds);

  function attempt(sent$: Observable<T>, left: number): Observable<T> {
    return sent$.pipe(
      catchCode('NO_NODE', (error) =>
        left === 0 ? throwError(() => error) : attempt(inOneGo(), left - 1),
      ),
    );
  }

  /**
   * Sends the creations of the parents, from the top, and then the creation of the znode. The
   * server applies the requests of a connection in the order of their arrival. So the client sends
   * each request without waiting for the reply to the request before it.
   */
  function inOneGo(): Observable<T> {
    const failures$ = forkJoin(parents.map((parent) => failureOf(create(parent))));
    const made$ = created$.pipe(
      map((value) => () => of(value)),
      catchError((error: unknown) => of((failures: readonly unknown[]) => judge(error, failures))),
    );
    return forkJoin([failures$, made$]).pipe(
      switchMap(([failures, conclude]) => conclude(failures)),
    );
  }

  /**
   * Chooses the error that the caller of `create` gets. If the creation of the znode fails with
   * NO_NODE, this error says only that the parent is missing. The error from the creation of a
   * parent says why the parent is missing: for example, NO_AUTH. But if the creation of a parent
   * fails with NO_NODE, this error says only that a znode further up is missing. So this function
   * looks at the errors of the parents from the lowest to the top, and skips each NO_NODE.
   */
  function judge(error: unknown, failures: readonly unknown[]): Observable<never> {
    const reason = failures.findLast((failure) => !isZkError(failure, 'NO_NODE')) ?? null;
    if (isZkError(error, 'NO_NODE') && isZkError(reason, 'NO_CHROOT')) {
      return root.fail({ operation: 'create', path });
    }
    const cause = isZkError(error, 'NO_NODE') ? (reason ?? error) : error;
    return throwError(() => cause);
  }
}

/**
 * Emits the error of a parent's creation. Emits `null` if the parent was created or already exists.
 */
function failureOf(created$: Observable<unknown>): Observable<unknown> {
  return created$.pipe(
    map(() => null),
    catchError((error: unknown) => of(isZkError(error, 'NODE_EXISTS') ? null : error)),
  );
}

/** The paths of all znodes above this path, from the top, without `/`. */
function parentsOf(path: string): readonly string[] {
  const parent = parentOf(path);
  return parent === '/' ? [] : [...parentsOf(parent), parent];
}
