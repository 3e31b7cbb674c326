import { createWatchKeeper, type WatchKeeper } from './createWatchKeeper.js';
import { createWatchTable, type WatchTable } from './createWatchTable.js';
import { createTreeTable, type TreeTable } from './trees/createTreeTable.js';

/**
 * All watches of a session: the one-shot watches, and the trees with recursive watches. `keeper`
 * sets the watches of both tables again on each new connection.
 */
export interface Watches {
  readonly watches: WatchTable;
  readonly trees: TreeTable;
  readonly keeper: WatchKeeper;
}

/**
 * Makes the table of one-shot watches, the table of trees, and the keeper of both tables. When a
 * table drops a watch, the keeper removes the watch at the server.
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
