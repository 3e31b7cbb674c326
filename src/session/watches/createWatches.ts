import { createWatchKeeper, type WatchKeeper } from './createWatchKeeper.js';
import { createWatchTable, type WatchTable } from './createWatchTable.js';
import { createTreeTable, type TreeTable } from './trees/createTreeTable.js';

/** The one-shot watches of a session, its trees with recursive watches, and their keeper. */
export interface Watches {
  readonly watches: WatchTable;
  readonly trees: TreeTable;
  readonly keeper: WatchKeeper;
}

/**
 * Makes the table of one-shot watches, the table of trees, and their keeper. When a table drops a
 * watch, the keeper removes the watch at the server.
 */
export function createWatches(): Watches {
  const watches = createWatchTable((watch) => {
    keeper.release(watch);
  });
  const trees = createTreeTable({
    opened: (root) => {
      keeper.setTree(root);
      // On servers before 3.9, the recursive watch replaces the one-shot watch on the children of
      // its root. So the streams of this one-shot watch must read again.
      if (keeper.covers(root)) watches.lose(root, 'getChildren');
    },
    left: (root) => {
      keeper.releaseTree(root);
    },
  });
  const keeper = createWatchKeeper(watches, trees);
  return { watches, trees, keeper };
}
