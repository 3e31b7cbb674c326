import { type Observable, tap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import { NoChrootError } from '../errors/NoChrootError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { parentOf } from '../model/paths/parentOf.js';

/** Tells of a chroot that is missing, which no request can name by a path of its own. */
export interface Chroot {
  /** Gives creations the error that names the chroot, when a missing parent can be nothing else. */
  guard<T>(created$: Observable<T>): Observable<T>;
  /** Fails in the name of a request that has found the chroot missing. */
  fail(request: Pick<ZkErrorContext, 'operation' | 'path' | 'index'>): Observable<never>;
  /** Why the last creation directly below it failed; `null` when it did not for want of the chroot. */
  failure(): string | null;
}

/** Makes what tells of a chroot; of the empty one there is nothing to tell. */
export function createChroot(chroot: string): Chroot {
  let failure: string | null = null;

  return {
    fail,
    failure: () => failure,
    guard(created$) {
      // A client without a chroot always has its root.
      if (chroot === '') return created$;
      return created$.pipe(
        tap(() => {
          failure = null;
        }),
        catchCode('NO_NODE', (error) => (isAtRoot(error) ? fail(error) : throwError(() => error))),
      );
    },
  };

  function fail({ operation, path, index }: ZkErrorContext): Observable<never> {
    const error = new NoChrootError(chroot, { operation, path, index });
    failure = error.message;
    return throwError(() => error);
  }
}

/** The root is its own parent. */
function isAtRoot({ operation, path }: ZkErrorContext): boolean {
  return operation === 'create' && path !== undefined && parentOf(path) === '/';
}
