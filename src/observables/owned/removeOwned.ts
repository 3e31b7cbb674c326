import { catchError, type Observable, of, retry, switchMap, throwError } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import { whenRetryable } from '../whenRetryable.js';

/**
 * Deletes an ephemeral of the session, again and again until it is gone. When a reply was lost the
 * znode's owner is looked at first: the name may belong to somebody else by now.
 */
export function removeOwned(
  client: ZkClient,
  path: string,
  sessionId: string,
): Observable<unknown> {
  return client.remove(path).pipe(
    catchError((error: unknown) => {
      if (isZkError(error, 'NO_NODE')) return of(undefined);
      if (!isZkError(error) || !error.retryable) return throwError(() => error);
      return client.exists(path).pipe(
        retry({ delay: whenRetryable }),
        switchMap((stat) =>
          stat?.ephemeralOwner === sessionId ? removeOwned(client, path, sessionId) : of(undefined),
        ),
      );
    }),
  );
}
