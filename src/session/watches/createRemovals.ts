import { noop } from 'rxjs';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import type { TreeTable } from './trees/createTreeTable.js';
import type { Watch } from './Watch.js';

/** Removes watches at the server when nobody waits for the events of these watches any more. */
export interface Removals {
  /**
   * Removes a watch at the server, in a microtask. The server has only one watch for all streams
   * that wait for the same events. So the watch stays if another stream waits for these events when
   * the microtask runs.
   */
  release(watch: Watch): void;
  /**
   * In a microtask, asks the server to remove the recursive watch on the znode `root`. If a new
   * tree has this root when the microtask runs, the watch stays.
   */
  releaseTree(root: string): void;
  /**
   * Must be called when the connection has ended. Forgets the removals that are still pending,
   * because the server drops all watches of an ended connection by itself.
   */
  clear(): void;
}

/** What removals need from the session. */
export interface RemovalsConfig {
  readonly watches: Pick<WatchTable, 'besides' | 'lose'>;
  readonly trees: Pick<TreeTable, 'has'>;
  readonly connection: () => Connection | null;
}

/**
 * How many removals may be under way at the same time. A server needs about 12 ms for 200 removals,
 * and later requests of the client wait for these removals.
 */
const mostUnderWay = 200;

/**
 * Makes the `Removals` object of a session. If a watch has just fired, the server refuses the
 * removal. This watch no longer exists, so the client does not try again.
 */
export function createRemovals({ watches, trees, connection }: RemovalsConfig): Removals {
  const released = new Set<Watch>();
  const roots = new Set<string>();
  /**
   * An example: the streams A and B wait for the same events of a znode. Stream A has set a watch
   * at the server. Stream A ends while the read of stream B is still under way. The client does not
   * remove this watch, because stream B may need this watch. `heirs` then contains the `Watch`
   * object of stream B. If the read of stream B fails, the client must remove the watch at the
   * server.
   */
  const heirs = new WeakSet<Watch>();
  let isDue = false;
  let underWay = 0;

  return {
    release(watch) {
      if (connection()?.setsWatches !== true) return;
      // After a failed read, the `kind` of the `Watch` object is `null`. The failed read has set
      // nothing at the server. But if `heirs` contains the `Watch` object, the server may still
      // have the watch of a stream that has ended.
      if (watch.kind === null && !heirs.has(watch)) return;
      released.add(watch);
      removeSoon();
    },
    releaseTree(root) {
      if (connection()?.setsWatches !== true) return;
      roots.add(root);
      removeSoon();
    },
    clear() {
      released.clear();
      roots.clear();
    },
  };

  function removeSoon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      remove();
    });
  }

  function remove(): void {
    const live = connection();
    if (live === null) return;
    for (const root of roots) removeTree(live, root);
    roots.clear();
    for (const watch of released) {
      if (underWay === mostUnderWay) return;
      released.delete(watch);
      if (!isNeeded(watch)) removeWatch(live, watch);
    }
  }

  function isNeeded(watch: Watch): boolean {
    const { path, type } = watch.reading.operation;
    const others = watches.besides(watch);
    for (const other of others) if (other.kind === null) heirs.add(other);
    // If the path is the root of a tree, the client does not remove the one-shot watch of `exists`
    // or `getData`. Otherwise servers before 3.9 would also remove the recursive watch
    // (ZOOKEEPER-4466).
    return others.length > 0 || (type !== 'getChildren' && trees.has(path));
  }

  function removeWatch(live: Connection, { reading }: Watch): void {
    const { path, type } = reading.operation;
    const kind = type === 'getChildren' ? 'children' : 'data';
    underWay += 1;
    live.request<'removeWatch'>({ type: 'removeWatch', path, kind }, () => {
      underWay -= 1;
      if (released.size > 0) removeSoon();
    });
  }

  function removeTree(live: Connection, root: string): void {
    if (trees.has(root)) return;
    live.request<'removeWatch'>({ type: 'removeWatch', path: root, kind: 'any' }, noop);
    // When servers before 3.9 remove the recursive watch, they also remove the one-shot watches of
    // the path. So the streams with these watches must read again.
    watches.lose(root);
  }
}
