import type { Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';
import { orMissing } from '../session/watches/orMissing.js';
import { rearmDistinct } from './rearmDistinct.js';
import { type NodeKey, nodeKey } from './nodeKey.js';
import { sameNode } from './sameNode.js';

/**
 * Emits the znode's data now and after each change; `null` while there is no such znode.
 *
 * Cold: each subscription sets its own watch. It emits the newest state, and may skip states in
 * between. It never emits an older state, or the same one twice in a row (by `czxid` and `mzxid`).
 * Survives deletions and creations. Silent while disconnected; catches up on every new connection,
 * in a new session too, and emits only a difference. Completes when the client is closed; errors
 * with NO_AUTH and AUTH_FAILED.
 *
 * @example
 * ```ts
 * watchData(client, '/config').subscribe((node) => {
 *   console.log(node === null ? 'no configuration' : node.data.toString());
 * });
 * ```
 *
 * @param client - the session to read through
 * @param path - the absolute path of the znode
 * @returns the stream; an invalid path throws at the call
 * @see {@link watchExists}, {@link watchChildren}
 */
export function watchData(client: ZkClient, path: string): Observable<NodeData | null> {
  const read$ = checkClient(client).armData(path);
  const read = (): typeof read$ => read$;
  return rearmDistinct(read, keyOf, sameNode, orMissing(client, path, read));
}

/**
 * Does not keep the data: buffers that stay between the memory that the C client frees would
 * fragment it.
 */
function keyOf(node: NodeData | null): NodeKey | null {
  return nodeKey(node?.stat ?? null);
}
