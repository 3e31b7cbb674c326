import { catchError, map, type Observable, of, switchMap, throwError } from 'rxjs';
import { AclNotSetError } from '../errors/AclNotSetError.js';
import { isZkError } from '../errors/isZkError.js';
import type { Acl } from '../model/Acl.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Completes a creation with the access control list that the binding cannot send along: creates
 * open, then sets the list. A znode whose list is refused is deleted again; should that fail too, it
 * is ACL_NOT_SET.
 */
export function withAcl(
  client: Pick<ZkClient, 'setAcl' | 'remove'>,
  created$: Observable<string>,
  acl: readonly Acl[],
): Observable<string> {
  return created$.pipe(
    switchMap((path) =>
      client.setAcl(path, acl).pipe(
        map(() => path),
        catchError((error: unknown) =>
          client.remove(path).pipe(
            map(() => error),
            catchError((failure: unknown) =>
              of(
                isZkError(failure, 'NO_NODE')
                  ? error
                  : new AclNotSetError({ operation: 'create', path, cause: error }),
              ),
            ),
            switchMap((failure) => throwError(() => failure)),
          ),
        ),
      ),
    ),
  );
}
