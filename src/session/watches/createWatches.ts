import { createWatchKeeper, type WatchKeeper } from './createWatchKeeper.js';
import { createWatchTable, type WatchTable } from './createWatchTable.js';
import { createTreeTable, type TreeTable } from './trees/createTreeTable.js';

/** All watches of a session: the one-shot ones, the recursive ones, and their keeper. */
export interface Watches {
  readonly watches: WatchTable;
  readonly trees: TreeTable;
  readonly keeper: WatchKeeper;
}

/** No watches yet. If the tables lose a watch, the keeper removes it at the server. */
export function createWatches(): Watches {
  const watches = createWatchTable((watch) => {
    keeper.release(watch);
  });
  const trees = createTreeTable({
    opened: (root) => {
      keeper.setTree(root);
      // Before ZooKeeper 3.9 the recursive watch replaces the watch of this list. A read behind it sets it again.
      if (keeper.covers(root)) watches.lose(root, 'getChildren');
    },
    left: (root) => {
      keeper.releaseTree(root);
    },
  });
  const keeper = createWatchKeeper(watches, trees);
  return { watches, trees, keeper };
}
