import { map, type Observable, of } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import type { ZkClient } from '../ZkClient.js';

/**
 * Emits whether the znode exists, even if the client has no permission to read the znode. For a
 * missing znode, `exists` emits `null` and does not fail with NO_AUTH. So if `exists` fails with
 * NO_AUTH, the znode exists.
 */
export function doesExist(client: Pick<ZkClient, 'exists'>, path: string): Observable<boolean> {
  return client.exists(path).pipe(
    map((stat) => stat !== null),
    catchCode('NO_AUTH', () => of(true)),
  );
}
