import {
  catchError,
  concat,
  EMPTY,
  endWith,
  ignoreElements,
  type Observable,
  switchMap,
  throwError,
} from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import { checkOneOf } from '../model/checks/checkOneOf.js';
import type { CreateMode } from '../model/CreateMode.js';
import { parentOf } from '../model/paths/parentOf.js';
import type { Chroot } from './createChroot.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Creates the znode and its parents if they are missing. Checks before it creates: `exists` needs
 * no permission, but a creation may be refused although the znode exists. It never creates a
 * missing chroot: the error is NO_CHROOT.
 */
export function ensurePath(
  client: Pick<ZkClient, 'exists' | 'create'>,
  path: string,
  mode: CreateMode,
  chroot: Pick<Chroot, 'fail'>,
): Observable<void> {
  // A parent of any other kind could be missing, short-lived, or have another name.
  checkOneOf<CreateMode>('mode', mode, ['persistent', 'container']);
  return ensured(path).pipe(endWith(undefined));

  function ensured(node: string): Observable<never> {
    return client.exists(node).pipe(
      switchMap((stat) => {
        if (stat !== null) return EMPTY;
        // A missing root is a chroot. Its parent has no path here.
        if (node === '/') return chroot.fail({ operation: 'ensurePath', path });
        return concat(ensured(parentOf(node)), created(node));
      }),
    );
  }

  function created(node: string): Observable<never> {
    return client.create(node, undefined, { mode }).pipe(
      ignoreElements(),
      catchError((error: unknown) => {
        if (isZkError(error, 'NODE_EXISTS')) return EMPTY;
        // An empty container may be reaped between the look and the creation below it.
        if (isZkError(error, 'NO_NODE')) return ensured(node);
        // A server before 3.5 knows no containers.
        if (isZkError(error, 'UNIMPLEMENTED') && mode === 'container') {
          return ensurePath(client, node, 'persistent', chroot).pipe(ignoreElements());
        }
        return throwError(() => error);
      }),
    );
  }
}
