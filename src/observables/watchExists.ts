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
 * Cold: each subscription sets a watch of its own. The newest state arrives, not each one between,
 * never an older one and never the same twice in a row (by `czxid` and `mzxid`). Silent while
 * disconnected; catches up on every new connection, in a new session too, and emits only a
 * difference. Completes when the client is closed; errors with AUTH_FAILED.
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
 * @returns the stream; a path that breaks a rule throws at the call
 * @see {@link watchData} for the data as well
 */
export function watchExists(client: ZkClient, path: string): Observable<Stat | null> {
  const read$ = checkClient(client).armExists(path);
  return rearmDistinct(() => read$, nodeKey, sameNode);
}
