import { map, type Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';

/**
 * Checks that the root of all paths exists. `chroot` is empty if the connect string names no
 * chroot.
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
