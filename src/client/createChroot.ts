import { type Observable, tap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import { NoChrootError } from '../errors/NoChrootError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { parentOf } from '../model/paths/parentOf.js';

/**
 * Reports that the chroot of a client does not exist. A server does not know the chroot of a
 * client, so the server reports only NO_NODE.
 */
export interface Chroot {
  /** If a creation directly below the chroot fails with NO_NODE, changes the error to NO_CHROOT. */
  guard<T>(created$: Observable<T>): Observable<T>;
  /**
   * Returns a stream that fails with NO_CHROOT. A request uses this stream when it has found out
   * that the chroot is missing.
   */
  fail(request: Pick<ZkErrorContext, 'operation' | 'path' | 'index'>): Observable<never>;
  /**
   * Why the last creation directly below the chroot failed, if the chroot was missing. Otherwise
   * `null`.
   */
  failure(): string | null;
}

/** Creates the reporter for a chroot. If the chroot is empty, `guard` changes no error. */
export function createChroot(chroot: string): Chroot {
  let failure: string | null = null;

  return {
    fail,
    failure: () => failure,
    guard(created$) {
      // Without a chroot, NO_NODE never means a missing chroot. So `guard` changes no error.
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

/** Whether the failed creation was for `/` or for a znode directly below `/`. */
function isAtRoot({ operation, path }: ZkErrorContext): boolean {
  return operation === 'create' && path !== undefined && parentOf(path) === '/';
}
