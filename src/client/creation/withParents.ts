import { catchError, forkJoin, map, type Observable, of, switchMap, throwError } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import { isZkError } from '../../errors/isZkError.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { Chroot } from '../createChroot.js';

/** How often the parents are created: more than once only if somebody deletes one at the same time. */
const rounds = 10;

/** How missing parents are created. */
export interface WithParentsConfig {
  readonly path: string;
  /** Creates a parent, without data. */
  readonly create: (path: string) => Observable<unknown>;
  readonly root: Pick<Chroot, 'fail'>;
}

/**
 * Sends a creation and, if its parent is missing, sends it again behind the creations of all parents, from the top. It
 * does not wait for their replies: this takes one more round trip at any depth.
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

  /** The replies come in the order of the requests. The reply for the znode is the last. */
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
   * The reason for a missing parent is the refusal of the lowest znode above it, if it was refused
   * for another reason.
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

/** Why a parent was not created; `null` if it exists now. */
function failureOf(created$: Observable<unknown>): Observable<unknown> {
  return created$.pipe(
    map(() => null),
    catchError((error: unknown) => of(isZkError(error, 'NODE_EXISTS') ? null : error)),
  );
}

/** From the top, without the root. */
function parentsOf(path: string): readonly string[] {
  const parent = parentOf(path);
  return parent === '/' ? [] : [...parentsOf(parent), parent];
}
