import { Observable } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import { checkFlag } from '../model/checks/checkFlag.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkSync } from '../model/checks/checkSync.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import type { ZkClient } from '../client/ZkClient.js';
import { growTree } from './tree/growTree.js';
import type { TreeEvent } from './TreeEvent.js';
import type { WatchTreeConfig } from './WatchTreeConfig.js';

/**
 * Emits what happens to a znode and all znodes below it: first `added` for each existing one, then
 * `synced`, then each change.
 *
 * Cold: each subscription reads the tree. One recursive watch serves it, over the wire on ZooKeeper
 * 3.6 and later; see the setting `recursive`. Elsewhere it sets one watch for each znode's data,
 * and another for its children unless it is ephemeral or at the last level. It emits the newest
 * state, and may skip states in between. A parent is added before its children and removed after
 * them. If a znode was created again, it is removed with all znodes below it, and then added. If
 * the root is missing, the stream waits for it, and `synced` reports an empty tree.
 *
 * Silent while disconnected; catches up on every new connection and emits only differences. In each
 * new session another `synced` follows, when all znodes have been read again. Completes when the
 * client is closed; errors with AUTH_FAILED, and with NO_AUTH for any znode of the tree. A recursive
 * watch does not report a new znode that the client may not read: `recheck` finds it.
 *
 * The tree of `/` includes the server's own `/zookeeper`, unless `filter` leaves it out.
 *
 * @example
 * ```ts
 * watchTree(client, '/routes', { depth: 2 }).subscribe((event) => {
 *   if (event.type !== 'synced') console.log(event.type, event.path, event.after?.data.toString());
 * });
 * ```
 *
 * @param client - the session to read through
 * @param root - the absolute path of the topmost znode
 * @param config - what is watched, and how fast it is read
 * @returns the stream; bad arguments throw at the call
 * @see {@link collectTree} for the whole tree at each moment
 */
export function watchTree(
  client: ZkClient,
  root: string,
  config: WatchTreeConfig = {},
): Observable<TreeEvent> {
  const {
    depth = Infinity,
    filter = () => true,
    concurrency = 1_000,
    recursive = true,
  } = checkKeys('config', config, ['depth', 'filter', 'concurrency', 'recursive']);
  checkClient(client);
  checkPath(root);
  checkWhole('depth', depth, 0, Infinity);
  checkWhole('concurrency', concurrency, 1, Infinity);
  checkSync('filter', filter);
  checkFlag('recursive', recursive);

  return new Observable((subscriber) => {
    growTree(client, root, { depth, filter, concurrency, recursive }, subscriber);
  });
}
