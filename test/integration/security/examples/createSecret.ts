import { concatMap, map, type Observable } from 'rxjs';
import type { Acl, ZkClient } from 'rxzk';

/**
 * Creates a znode with secret data. It first creates an empty znode with the list, and then writes
 * the data. If another client has written first, the error is BAD_VERSION.
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
