import { noop } from 'rxjs';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import type { TreeTable } from './trees/createTreeTable.js';
import type { Watch } from './Watch.js';

/** Removes watches at the server when nobody waits for them any more. */
export interface Removals {
  /**
   * Removes a watch at the server, in a microtask. The server keeps one watch for all streams that
   * wait for the same events. So if another stream waits when the microtask runs, the watch stays.
   */
  release(watch: Watch): void;
  /**
   * Removes the recursive watch of a root at the server, in a microtask. If a tree has this root
   * again when the microtask runs, the watch stays.
   */
  releaseTree(root: string): void;
  /**
   * Forgets pending removals. They are not needed when the connection has ended, because the server
   * then drops all watches of this connection.
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
 * Makes the removals of a session. If the server refuses a removal, the watch has just fired. In
 * this case the watch no longer exists, and no second removal is necessary.
 */
export function createRemovals({ watches, trees, connection }: RemovalsConfig): Removals {
  const released = new Set<Watch>();
  const roots = new Set<string>();
  /**
   * If a stream gives up its watch while another stream reads the same znode, the watch stays at
   * the server, because both streams share it. This set then contains the watch of the other
   * stream. If the read of that stream fails, the client must still remove the watch at the server.
   */
  const heirs = new WeakSet<Watch>();
  let isDue = false;
  let underWay = 0;

  return {
    release(watch) {
      if (connection()?.setsWatches !== true) return;
      // If the watch has no kind, its read has failed and has set no watch. So there is nothing to
      // remove. But if `heirs` has the watch, the server still has the watch of an earlier read.
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
    // If the znode is the root of a tree, its one-shot watch stays. If the client removed this
    // watch, servers before 3.9 would also remove the recursive watch (ZOOKEEPER-4466).
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
    // Servers before 3.9 can't remove only the recursive watch of a path. They also remove the
    // one-shot watches of the path, so the streams with these watches must read again.
    watches.lose(root);
  }
}
