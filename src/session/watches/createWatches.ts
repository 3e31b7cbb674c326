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
      // The znode `root` can have a recursive watch and a one-shot watch for its children. On
      // servers before 3.9, the recursive watch replaces this one-shot watch. So the streams of
      // the one-shot watch must read again.
      if (keeper.covers(root)) watches.lose(root, 'getChildren');
    },
    left: (root) => {
      keeper.releaseTree(root);
    },
  });
  const keeper = createWatchKeeper(watches, trees);
  return { watches, trees, keeper };
}
