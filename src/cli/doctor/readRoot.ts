import { type Observable, of } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { catchCode } from '../../errors/catchCode.js';

/**
 * Sends one read, and emits when the reply arrives. If the client has no permission to read the
 * root, the reply is NO_AUTH. This reply also counts, because it takes as long as any other reply.
 */
export function readRoot(client: Pick<ZkClient, 'exists'>): Observable<unknown> {
  return client.exists('/').pipe(catchCode('NO_AUTH', () => of(null)));
}
