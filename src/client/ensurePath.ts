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
import type { CreateMode } from '../model/CreateMode.js';
import { parentOf } from '../model/paths/parentOf.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Creates the znode and its parents where they are missing. Looks before it creates: `exists` needs
 * no permission, whereas a creation may be refused although the znode is there.
 */
export function ensurePath(
  client: Pick<ZkClient, 'exists' | 'create'>,
  path: string,
  mode: CreateMode,
): Observable<void> {
  return ensured(path).pipe(endWith(undefined));

  function ensured(node: string): Observable<never> {
    return client.exists(node).pipe(
      switchMap((stat) =>
        // A root that is missing is a chroot: it has no parent that could be named here.
        stat !== null
          ? EMPTY
          : concat(node === '/' ? EMPTY : ensured(parentOf(node)), created(node)),
      ),
    );
  }

  function created(node: string): Observable<never> {
    return client.create(node, undefined, { mode }).pipe(
      ignoreElements(),
      catchError((error: unknown) => {
        if (isZkError(error, 'NODE_EXISTS')) return EMPTY;
        // An empty container may be reaped between the look and the creation below it.
        if (isZkError(error, 'NO_NODE') && node !== '/') return ensured(node);
        // A server before 3.5 knows no containers.
        if (isZkError(error, 'UNIMPLEMENTED') && mode === 'container') {
          return ensurePath(client, node, 'persistent').pipe(ignoreElements());
        }
        return throwError(() => error);
      }),
    );
  }
}
