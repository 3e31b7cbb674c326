import { concatMap, map, type Observable } from 'rxjs';
import type { Acl, ZkClient } from 'rxzk';

/**
 * Creates a znode whose data nobody else ever reads: it is created empty, closed, and written then,
 * unless somebody has written into it while it was open, which is a BAD_VERSION error.
 */
export function createSecret(
  client: ZkClient,
  path: string,
  data: string,
  acl: readonly Acl[],
): Observable<string> {
  return client
    .create(path, undefined, { acl })
    .pipe(
      concatMap((created) =>
        client.setData(created, data, { version: 0 }).pipe(map(() => created)),
      ),
    );
}
