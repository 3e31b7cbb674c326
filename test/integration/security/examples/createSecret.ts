import { concatMap, map, type Observable } from 'rxjs';
import type { Acl, ZkClient } from 'rxzk';

/**
 * Creates an empty znode with the access control list, and then writes the secret data. If another
 * client has written between these two requests, the Observable fails with BAD_VERSION.
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
