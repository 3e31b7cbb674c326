import type { Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { Stat } from '../model/Stat.js';
import type { ZkClient } from '../client/ZkClient.js';
import { rearmDistinct } from './rearmDistinct.js';
import { nodeKey } from './nodeKey.js';
import { sameNode } from './sameNode.js';

/**
 * Emits the stat of a znode, or `null` if the znode does not exist. Emits again when somebody
 * creates the znode, deletes the znode or writes its data.
 *
 * Cold: each subscription sets its own watch. The stream emits the newest state, and may skip
 * states in between. The stream never emits an older state after a newer state. The stream never
 * emits the same state twice in a row. Two states are the same if they have the same `czxid`,
 * `mzxid` and `mtime`. Without a connection, the stream emits nothing. After each new connection,
 * also in a new session, the stream emits the new state if the state has changed meanwhile.
 * Completes when the client is closed. Errors with AUTH_FAILED. If the client has no permission to
 * read the znode, newer servers such as 3.9.3 refuse to show the stat. The stream then errors with
 * NO_AUTH.
 *
 * @example
 * ```ts
 * watchExists(client, '/maintenance')
 *   .pipe(map((stat) => stat !== null))
 *   .subscribe((maintenance) => console.log({ maintenance }));
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the znode
 * @returns the stream. The call throws if the path is invalid
 * @see {@link watchData} for the data as well
 */
export function watchExists(client: ZkClient, path: string): Observable<Stat | null> {
  const read$ = checkClient(client).armExists(path);
  return rearmDistinct(() => read$, nodeKey, sameNode);
}
