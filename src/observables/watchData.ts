import type { Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';
import { orMissing } from '../session/watches/orMissing.js';
import { rearmDistinct } from './rearmDistinct.js';
import { type NodeKey, nodeKey } from './nodeKey.js';
import { sameNode } from './sameNode.js';

/**
 * Emits the data of a znode, now and after each change. Emits `null` while the znode does not
 * exist.
 *
 * Cold: each subscription sets its own watch. The stream emits the newest state, and may skip
 * states in between. The stream never emits an older state after a newer state. The stream never
 * emits the same state twice in a row. Two states are the same if they have the same `czxid`,
 * `mzxid` and `mtime`. The stream continues when the znode is deleted or created. Without a
 * connection, the stream emits nothing. After each new connection, also in a new session, the
 * stream emits the new data if the data have changed meanwhile. Completes when the client is
 * closed. Errors with NO_AUTH and AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchData(client, '/config').subscribe((node) => {
 *   console.log(node === null ? 'no configuration' : node.data.toString());
 * });
 * ```
 *
 * @param client - the client that reads
 * @param path - the absolute path of the znode
 * @returns the stream. The call throws if the path is invalid
 * @see {@link watchExists}, {@link watchChildren}
 */
export function watchData(client: ZkClient, path: string): Observable<NodeData | null> {
  const read$ = checkClient(client).armData(path);
  const read = (): typeof read$ => read$;
  return rearmDistinct(read, keyOf, sameNode, orMissing(client, path, read));
}

/**
 * Returns the key of the data. The stream keeps only this key, and not the data. The C client
 * allocates and frees memory for each reply. If the stream kept the data, the data would lie
 * between these allocations, and would fragment the memory.
 */
function keyOf(node: NodeData | null): NodeKey | null {
  return nodeKey(node?.stat ?? null);
}
