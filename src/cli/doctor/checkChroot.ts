import { map, type Observable, of } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';
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
    // If the client has no permission to read the chroot, `exists` fails with NO_AUTH. For a
    // missing chroot, `exists` would emit `null` instead. So NO_AUTH proves that the chroot exists.
    catchCode('NO_AUTH', () =>
      of<Finding>({ check: 'chroot', status: 'ok', detail: `${root} exists` }),
    ),
  );
}
