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
 * Emits the changes of a znode and of all znodes below it. The stream first emits `added` for each
 * existing znode, then `synced`, and then each change.
 *
 * Cold: each subscription reads the tree. With the transport `wire` and ZooKeeper 3.6 or later, one
 * recursive watch reports all changes: see the setting `recursive`. Otherwise the stream sets two
 * watches on each znode: one on the data, and one on the child list. A znode at the last level gets
 * only the watch on the data. Each ephemeral also gets only this watch.
 *
 * The stream emits the newest state of each znode, and may skip states in between. A parent is
 * added before its children, and removed after its children. If a znode was deleted and created
 * again, the stream emits `removed` for the old znode and all old znodes below it. Then the stream
 * emits `added` for each new znode. If the root is missing, the stream emits `synced` for an empty
 * tree, and waits for the root.
 *
 * Without a connection, the stream emits nothing. After each new connection, the stream emits only
 * what has changed. In each new session, the stream emits `synced` again when the state of all
 * znodes is known. Completes when the client is closed.
 *
 * The stream fails with AUTH_FAILED. The stream also fails with NO_AUTH, if the tree contains a
 * znode that the client is not allowed to read. A recursive watch does not report the creation of
 * such a znode. So after the creation, the stream fails only when the client's next check finds the
 * new znode: see the client's setting `recheck`.
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
 * @param client - the client that reads
 * @param root - the absolute path of the topmost znode
 * @param config - which znodes to watch, and how many reads to send at the same time
 * @returns the stream. The call throws if an argument is wrong
 * @see {@link collectTree} for the whole tree after each change
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
