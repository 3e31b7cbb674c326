import { map, type Observable, of } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import type { ZkClient } from '../ZkClient.js';

/**
 * Emits whether the znode exists, even if the client has no permission to read the znode. For a
 * missing znode, `exists` emits `null`. So NO_AUTH proves that the znode exists.
 */
export function doesExist(client: Pick<ZkClient, 'exists'>, path: string): Observable<boolean> {
  return client.exists(path).pipe(
    map((stat) => stat !== null),
    catchCode('NO_AUTH', () => of(true)),
  );
}
