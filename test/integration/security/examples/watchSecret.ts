import { catchError, EMPTY, type Observable, throwError } from 'rxjs';
import { isZkError, type NodeData, watchData, type ZkClient } from 'rxzk';

/**
 * Emits the data. If the client has no permission to read the znode, calls `denied` and completes.
 */
export function watchSecret(
  client: ZkClient,
  path: string,
  denied: () => void,
): Observable<NodeData | null> {
  return watchData(client, path).pipe(
    catchError((error: unknown) => {
      if (!isZkError(error, 'NO_AUTH')) return throwError(() => error);
      denied();
      return EMPTY;
    }),
  );
}
