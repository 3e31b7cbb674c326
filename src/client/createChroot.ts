import { type Observable, tap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import { NoChrootError } from '../errors/NoChrootError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { parentOf } from '../model/paths/parentOf.js';

/**
 * Reports a missing chroot. No request can name it, because its path lies outside of the client's
 * paths.
 */
export interface Chroot {
  /** Gives a creation the error that names the chroot, if the missing parent must be the chroot. */
  guard<T>(created$: Observable<T>): Observable<T>;
  /** Fails in the name of a request that has found the chroot missing. */
  fail(request: Pick<ZkErrorContext, 'operation' | 'path' | 'index'>): Observable<never>;
  /** Why the last creation directly below it failed; `null` if the chroot was not missing. */
  failure(): string | null;
}

/** Creates the reporter for a chroot. With an empty chroot, it reports nothing. */
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
