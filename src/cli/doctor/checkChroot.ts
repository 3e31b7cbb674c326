import { map, type Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';

/**
 * Checks that the chroot exists. If the connect string names no chroot, `chroot` is empty, and the
 * function checks `/`.
 */
export function checkChroot(client: ZkClient, chroot: string): Observable<Finding> {
  const root = chroot === '' ? 'the root' : `the chroot ${chroot}`;
  return client.exists('/').pipe(
    map((stat): Finding =>
      stat === null
        ? {
            check: 'chroot',
            status: 'failure',
            detail: `${root} does not exist`,
            advice: `Create it: rxzk --servers HOST:PORT create --parents ${chroot}`,
          }
        : { check: 'chroot', status: 'ok', detail: `${root} has ${stat.numChildren} children` },
    ),
  );
}
