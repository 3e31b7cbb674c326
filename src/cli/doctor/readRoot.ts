import { map, type Observable, of } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';

/**
 * Sends one read, and emits when the reply arrives. The client may have no permission to read the
 * root. NO_AUTH is then the reply, and this reply takes as long as any other reply.
 */
export function readRoot(client: Pick<ZkClient, 'exists'>): Observable<void> {
  return client.exists('/').pipe(
    map(() => undefined),
    catchCode('NO_AUTH', () => of(undefined)),
  );
}
