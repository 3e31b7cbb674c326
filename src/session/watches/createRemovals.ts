import { noop } from 'rxjs';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import type { TreeTable } from './trees/createTreeTable.js';
import type { Watch } from './Watch.js';

/** Removes watches at the server that have no waiters. */
export interface Removals {
  /** Removes a watch at the end of the turn, unless it has a reader again by then. */
  release(watch: Watch): void;
  /**
   * Removes the recursive watch of a root at the end of the turn, unless there is a tree again by
   * then.
   */
  releaseTree(root: string): void;
  /** Forgets pending removals: the watches are lost with their connection. */
  clear(): void;
}

/** What removals need of the session. */
export interface RemovalsConfig {
  readonly watches: Pick<WatchTable, 'besides' | 'lose'>;
  readonly trees: Pick<TreeTable, 'has'>;
  readonly connection: () => Connection | null;
}

/**
 * This number of removals may be under way. Other requests wait for them: 200 take a server about
 * 12 ms.
 */
const mostUnderWay = 200;

/** No removals yet. A refusal also counts as a removal: a watch that has just fired is gone too. */
export function createRemovals({ watches, trees, connection }: RemovalsConfig): Removals {
  const released = new Set<Watch>();
  const roots = new Set<string>();
  /** Reads in flight. A watch of the same znode stayed at the server for them. */
  const heirs = new WeakSet<Watch>();
  let isDue = false;
  let underWay = 0;

  return {
    release(watch) {
      if (connection()?.setsWatches !== true) return;
      // A read that failed has set no watch. It may have kept another one from its removal.
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
    // Servers before 3.9 would take off the recursive watch of that znode (ZOOKEEPER-4466).
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
    // Servers before 3.9 can't remove only the recursive watch of a path.
    watches.lose(root);
  }
}
