import { catchError, map, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Acl } from './Acl.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Completes a creation with the access control list that the binding cannot send along: creates
 * open, then sets the list. A znode whose list the server refuses is deleted again.
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
            catchError(() => of(undefined)),
            switchMap(() => throwError(() => error)),
          ),
        ),
      ),
    ),
  );
}
