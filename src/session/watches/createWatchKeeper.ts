import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Connection } from '../../transport/Connection.js';
import { createRemovals, type Removals } from './createRemovals.js';
import type { WatchTable } from './createWatchTable.js';
import type { Verdict } from './judge.js';
import { lookAtAll } from './lookAtAll.js';
import { newestOf } from './newestOf.js';
import { packetsOf } from './packetsOf.js';
import type { TreeTable } from './trees/createTreeTable.js';
import { addRecursiveWatch } from './trees/addRecursiveWatch.js';
import { createRecall } from './trees/createRecall.js';
import { withoutTrees } from './trees/withoutTrees.js';
import type { Watch } from './Watch.js';

/**
 * Sets the watches of a session again on each new connection. The keeper can do this only if the
 * transport can send the request `setWatches`.
 */
export interface WatchKeeper extends Pick<Removals, 'release' | 'releaseTree'> {
  /**
   * Sets all watches again on a new connection. Must be called before any other request on this
   * connection.
   */
  adopt(connection: Connection): void;
  /** Must be called when the connection is lost. Returns whether the keeper keeps the watches. */
  lose(): boolean;
  /**
   * The present connection. The keeper sets the watches on this connection. `null` if there is no
   * connection.
   */
  connection(): Connection | null;
  /** Sets the recursive watch of a root. */
  setTree(root: string): void;
  /**
   * Whether the znode at `path` is the root of a recursive watch. If so, the requests `getData` and
   * `exists` for this znode do not set a one-shot watch.
   */
  covers(path: string): boolean;
}

/**
 * Makes the keeper of a session's watches. On each new connection, the keeper sends the watches to
 * the server with the request `setWatches`. This request contains a zxid, which is called the
 * baseline. The server then sends an event for each watched znode that has changed after the
 * baseline.
 *
 * **The baseline.** When a connection is lost, the highest zxid in the replies on this connection
 * becomes the baseline. There is one exception: a connection may be lost before the server has set
 * all watches again on this connection. In this case, the keeper keeps the earlier baseline. The
 * reason is that the events of some changes may not have arrived on the lost connection. Perhaps
 * one of the replies on this connection had a higher zxid than these changes. If this higher zxid
 * became the baseline, the client would never receive these events.
 *
 * **Replaced data.** An administrator may replace all data of the servers, for example from a
 * backup. `setWatches` does not report the replacement. So the keeper compares zxids. On each new
 * connection, the keeper also reads the stats of the newest znodes: the watched znodes with the
 * latest changes. The data was replaced if at least one of these two conditions is true:
 *
 * 1. The highest zxid in the replies on the new connection is lower than the baseline.
 * 2. The zxid of one of the newest znodes is not higher than the baseline, and differs from the
 *    zxid that the watch has stored. After an ordinary change, the zxid of the znode would be
 *    higher than the baseline.
 *
 * After a replacement, all watches are lost, and all streams read again.
 *
 * If one of the newest znodes is missing, or has changed after the baseline, the watch on this
 * znode fires. Such a znode does not show whether the data was replaced. So the keeper then tests
 * condition 2 with other znodes, whose watches have not fired.
 *
 * **Recursive watches.** Some servers keep only the last watch of each path. So the keeper sets the
 * recursive watches after the other watches. A recursive watch does not report changes from the
 * time before the server has set this watch. So the keeper also sets one-shot watches on the known
 * znodes that a recursive watch covers. The keeper drops these one-shot watches when the server has
 * set all recursive watches.
 */
export function createWatchKeeper(watches: WatchTable, trees: TreeTable): WatchKeeper {
  let current: Connection | null = null;
  let baseline = 0;
  /** Whether the server has set all watches again on the current connection. */
  let isComplete = false;
  const recall = createRecall(trees, watches);
  const connectionOf = (): Connection | null => current;
  const removals = createRemovals({ watches, trees, connection: connectionOf });

  return {
    adopt(connection) {
      current = connection;
      isComplete = false;
      if (connection.setsWatches) restore(connection);
      else for (const root of trees.roots) trees.fail(root, withoutTrees(root));
    },
    lose() {
      if (current === null) return false;
      const { setsWatches, zxid } = current;
      if (isComplete) baseline = zxid;
      current = null;
      removals.clear();
      recall.end();
      return setsWatches;
    },
    connection: connectionOf,
    setTree(root) {
      if (current?.setsWatches === false) trees.fail(root, withoutTrees(root));
      else if (current !== null) addWatch(current, root);
    },
    covers: (path) => trees.has(path) && current?.setsWatches === true,
    release: removals.release,
    releaseTree: removals.releaseTree,
  };

  function restore(connection: Connection): void {
    // On servers before 3.9, the recursive watch of a root replaces the one-shot watch on the
    // root's list of children. So the streams of this one-shot watch must read again. Their reads
    // are sent only after `adopt`. At that time, the keeper has already requested the recursive
    // watch.
    for (const root of trees.roots) watches.lose(root, 'getChildren');
    recall.begin();
    if (connection.zxid < baseline) watches.loseAll();
    const set = [...watches.list()];
    const packets = packetsOf(set);
    let left = packets.length + trees.roots.length;
    let first: Verdict = 'same';
    if (left === 0) {
      complete();
      return;
    }
    look(connection, newestOf(set), (verdict) => {
      first = verdict;
      if (verdict === 'replaced') startOver();
    });
    const answered = (): void => {
      left -= 1;
      if (left > 0 || current !== connection || isComplete) return;
      if (first === 'unclear') confirm(connection, set);
      else complete();
    };
    for (const packet of packets) {
      connection.request<'setWatches'>(
        { type: 'setWatches', path: '/', relativeZxid: baseline, ...packet },
        (code) => {
          if (current === connection && !isComplete && code !== ReturnCode.ok) startOver();
          answered();
        },
      );
    }
    for (const root of trees.roots) addWatch(connection, root, answered);
  }

  function addWatch(connection: Connection, root: string, answered?: () => void): void {
    addRecursiveWatch(connection, root, (failure) => {
      if (current === connection && failure !== null) {
        trees.fail(root, failure);
        // The recursive watch could not be set. Some streams have set no one-shot watch on the
        // root, because they relied on the recursive watch: see `covers`. These streams must read
        // again.
        watches.lose(root);
      }
      answered?.();
    });
  }

  /**
   * Checks the newest znodes among those whose watches have not fired. The data was replaced if
   * condition 2 is true for one of these znodes: see {@link createWatchKeeper}.
   */
  function confirm(connection: Connection, set: readonly Watch[]): void {
    const newest = newestOf(set.filter(({ outcome }) => outcome === null));
    look(connection, newest, (verdict) => {
      if (verdict === 'replaced') startOver();
      else if (newest.some(({ outcome }) => outcome !== null)) confirm(connection, set);
      else complete();
    });
  }

  function look(
    connection: Connection,
    newest: readonly Watch[],
    judged: (verdict: Verdict) => void,
  ): void {
    lookAtAll(connection, newest, baseline, (verdict) => {
      if (current === connection && !isComplete) judged(verdict);
    });
  }

  function startOver(): void {
    watches.loseAll();
    complete();
  }

  function complete(): void {
    isComplete = true;
    recall.end();
  }
}
