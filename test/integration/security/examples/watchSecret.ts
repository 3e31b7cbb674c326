import { catchError, EMPTY, type Observable, throwError } from 'rxjs';
import { isZkError, type NodeData, watchData, type ZkClient } from 'rxzk';

/** Emits the data while the client may read them, and calls `denied` when it may not. */
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
