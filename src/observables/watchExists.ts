import type { Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { Stat } from '../model/Stat.js';
import type { ZkClient } from '../client/ZkClient.js';
import { rearmDistinct } from './rearmDistinct.js';
import { nodeKey } from './nodeKey.js';
import { sameNode } from './sameNode.js';

/**
 * Emits the znode's stat now and after each change of its existence or data; `null` while there is
 * no such znode.
 *
 * Cold: each subscription sets its own watch. It emits the newest state, and may skip states in
 * between. It never emits an older state, or the same one twice in a row (by `czxid` and `mzxid`).
 * Silent while disconnected; catches up on every new connection, in a new session too, and emits
 * only a difference. Completes when the client is closed; errors with AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchExists(client, '/maintenance')
 *   .pipe(map((stat) => stat !== null))
 *   .subscribe((maintenance) => console.log({ maintenance }));
 * ```
 *
 * @param client - the session to read through
 * @param path - the absolute path of the znode
 * @returns the stream; an invalid path throws at the call
 * @see {@link watchData} for the data as well
 */
export function watchExists(client: ZkClient, path: string): Observable<Stat | null> {
  const read$ = checkClient(client).armExists(path);
  return rearmDistinct(() => read$, nodeKey, sameNode);
}
