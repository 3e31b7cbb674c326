import { type Observable, tap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import { NoChrootError } from '../errors/NoChrootError.js';
import type { ZkErrorContext } from '../errors/ZkError.js';
import { parentOf } from '../model/paths/parentOf.js';

/**
 * Detects a missing chroot, and reports NO_CHROOT. A server does not know which part of a path is
 * the chroot. So the server reports only NO_NODE.
 */
export interface Chroot {
  /**
   * If a creation directly below the chroot fails with NO_NODE, the returned stream fails with
   * NO_CHROOT.
   */
  guard<T>(created$: Observable<T>): Observable<T>;
  /**
   * Returns a stream that fails with NO_CHROOT. The error names the operation and the path of
   * `request`.
   */
  fail(request: Pick<ZkErrorContext, 'operation' | 'path' | 'index'>): Observable<never>;
  /**
   * The message of the last NO_CHROOT error. `null` before the first such error, and after a later
   * creation or transaction has succeeded.
   */
  failure(): string | null;
}

/** Creates the `Chroot` of a client. `chroot` is empty if the client has no chroot. */
export function createChroot(chroot: string): Chroot {
  let failure: string | null = null;

  return {
    fail,
    failure: () => failure,
    guard(created$) {
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

/**
 * Whether the failed request was the creation of the chroot, or of a znode directly below the
 * chroot. `path` is relative to the chroot. So the path of the chroot is `/`.
 */
function isAtRoot({ operation, path }: ZkErrorContext): boolean {
  return operation === 'create' && path !== undefined && parentOf(path) === '/';
}
