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
 * Keeps the watches of a session over its connections, if the transport can set them without
 * reading.
 */
export interface WatchKeeper extends Pick<Removals, 'release' | 'releaseTree'> {
  /** Sets all watches again on a new connection, before anything else is sent there. */
  adopt(connection: Connection): void;
  /** Returns whether the watches are kept after their connection is lost. */
  lose(): boolean;
  /** The connection that the watches are on. */
  connection(): Connection | null;
  /** Sets the recursive watch of a root. */
  setTree(root: string): void;
  /** Whether a recursive watch reports the data of a znode. Then the znode needs no one-shot watch. */
  covers(path: string): boolean;
}

/**
 * Sets watches again with `setWatches`, which fires at once for each change since the baseline.
 *
 * The baseline is the highest zxid in a reply of the last connection whose watches were all set. It stays
 * when a connection is lost before that. A reply of the new connection may be newer than an event that
 * is still missing, and a later baseline would hide this event.
 *
 * When the data were replaced, `setWatches` says nothing. Then all watches are lost, and all
 * streams read again. Two things show it: a first reply older than the baseline, and newest znodes that
 * differ and have an older change. If a newest znode is missing or has changed since, its watch fires. Then
 * the keeper compares the newest znode whose watch has not fired.
 *
 * Recursive watches are set behind the others, because some servers keep one watch for a path. Until all are set,
 * the trees have one-shot watches too, which report what has happened meanwhile.
 */
export function createWatchKeeper(watches: WatchTable, trees: TreeTable): WatchKeeper {
  let current: Connection | null = null;
  let baseline = 0;
  /** Whether the watches of the current connection are all set. */
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
    // Their streams read again, behind the recursive watch: see `createWatches`.
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
        // Its streams have relied on the recursive watch.
        watches.lose(root);
      }
      answered?.();
    });
  }

  /** Compares the newest znodes whose watches have not fired. The server has them, with no change since the baseline. */
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
