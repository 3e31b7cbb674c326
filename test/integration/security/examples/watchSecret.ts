import { catchError, EMPTY, type Observable, throwError } from 'rxjs';
import { isZkError, type NodeData, watchData, type ZkClient } from 'rxzk';

/** The data for as long as they may be read; `denied` is told when they may not. */
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
