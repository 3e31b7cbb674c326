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
import { doesExist } from './creation/doesExist.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Creates the znode and its parents if they are missing. For an existing znode, `create` can fail
 * with NO_AUTH instead of NODE_EXISTS. So this function first calls `exists`, and calls `create`
 * only for a missing znode. If the chroot of the client is missing, the stream errors with
 * NO_CHROOT.
 */
export function ensurePath(
  client: Pick<ZkClient, 'exists' | 'create'>,
  path: string,
  mode: CreateMode,
  chroot: Pick<Chroot, 'fail'>,
): Observable<void> {
  // An ephemeral cannot have children, a TTL znode may soon be deleted, and a sequential znode gets
  // another name. So only `persistent` and `container` are suitable for parents.
  checkOneOf<CreateMode>('mode', mode, ['persistent', 'container']);
  return ensured(path).pipe(endWith(undefined));

  function ensured(node: string): Observable<never> {
    return doesExist(client, node).pipe(
      switchMap((exists) => {
        if (exists) return EMPTY;
        // If the missing znode is `/`, the chroot of the client is missing. The client has no path
        // for the parent of the chroot. So the client cannot create the chroot.
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
        // NO_NODE means that the parent has just been deleted, for example because it was an empty
        // container. So `ensured` creates the parent again, and then the znode.
        if (isZkError(error, 'NO_NODE')) return ensured(node);
        // A server before 3.5 has no containers. So the client creates a persistent znode instead.
        if (isZkError(error, 'UNIMPLEMENTED') && mode === 'container') {
          return ensurePath(client, node, 'persistent', chroot).pipe(ignoreElements());
        }
        return throwError(() => error);
      }),
    );
  }
}
