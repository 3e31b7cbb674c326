import { catchError, map, type Observable, of, switchMap, throwError } from 'rxjs';
import { AclNotSetError } from '../errors/AclNotSetError.js';
import { isZkError } from '../errors/isZkError.js';
import type { Acl } from '../model/Acl.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Completes a creation with the access control list that the binding cannot send along: creates
 * open, then sets the list. When the reply to that is lost the stat is asked, since the list may forbid
 * that it is set again. A znode whose list was not set is deleted again; should that fail too, it is
 * ACL_NOT_SET.
 */
export function withAcl(
  client: Pick<ZkClient, 'exists' | 'setAcl' | 'remove'>,
  created$: Observable<string>,
  acl: readonly Acl[],
): Observable<string> {
  return created$.pipe(
    switchMap((path) =>
      client.setAcl(path, acl).pipe(
        catchError((error: unknown) =>
          isZkError(error) && error.outcome === 'unknown' ? ifSet(path, error) : undo(path, error),
        ),
        map(() => path),
      ),
    ),
  );

  function ifSet(path: string, error: unknown): Observable<unknown> {
    return client.exists(path).pipe(
      catchError((cause: unknown) => throwError(() => notSet(path, cause))),
      switchMap((stat) => (stat !== null && stat.aversion > 0 ? of(stat) : undo(path, error))),
    );
  }

  function undo(path: string, error: unknown): Observable<never> {
    return client.remove(path).pipe(
      map(() => error),
      catchError((failure: unknown) =>
        of(isZkError(failure, 'NO_NODE') ? error : notSet(path, error)),
      ),
      switchMap((failure) => throwError(() => failure)),
    );
  }
}

function notSet(path: string, cause: unknown): AclNotSetError {
  return new AclNotSetError({ operation: 'create', path, cause });
}
