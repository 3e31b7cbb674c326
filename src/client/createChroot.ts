import { type Observable, tap, throwError } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import { NoChrootError } from '../errors/NoChrootError.js';
import { parentOf } from '../model/paths/parentOf.js';

/** Tells of a chroot that is missing, which no request can name by a path of its own. */
export interface Chroot {
  /** Gives a creation the error that names the chroot, when a missing parent can be nothing else. */
  guard<T>(path: string, created$: Observable<T>): Observable<T>;
  /** Fails in the name of a request that has found the chroot missing. */
  fail(operation: string, path: string): Observable<never>;
  /** Why the last creation directly below it failed; `null` when it did not for want of the chroot. */
  failure(): string | null;
}

/** Makes what tells of a chroot; of the empty one there is nothing to tell. */
export function createChroot(chroot: string): Chroot {
  let failure: string | null = null;

  return {
    fail,
    failure: () => failure,
    guard(path, created$) {
      // The root is its own parent: a client without a chroot always has one.
      if (chroot === '' || parentOf(path) !== '/') return created$;
      return created$.pipe(
        tap(() => {
          failure = null;
        }),
        catchCode('NO_NODE', () => fail('create', path)),
      );
    },
  };

  function fail(operation: string, path: string): Observable<never> {
    const error = new NoChrootError(chroot, { operation, path });
    failure = error.message;
    return throwError(() => error);
  }
}
