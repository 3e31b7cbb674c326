import { map, type Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';

/** Whether the root of all paths exists, which a connect string may have put anywhere. */
export function checkChroot(client: ZkClient): Observable<Finding> {
  return client.exists('/').pipe(
    map((stat): Finding =>
      stat === null
        ? {
            check: 'chroot',
            status: 'failure',
            detail: 'the path at the end of the connect string does not exist',
            advice: 'Create it: rxzk --servers HOST:PORT create -p /THE/PATH',
          }
        : { check: 'chroot', status: 'ok', detail: `the root has ${stat.numChildren} children` },
    ),
  );
}
