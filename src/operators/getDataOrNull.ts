import { catchError, defer, type Observable, of, throwError } from 'rxjs';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';
import { isZkError } from '../errors/isZkError.js';

/** Reads a znode's data once; `null` when there is no such znode. */
export function getDataOrNull(client: ZkClient, path: string): Observable<NodeData | null> {
  return defer(() => client.getData(path)).pipe(
    catchError((error: unknown) =>
      isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error),
    ),
  );
}
