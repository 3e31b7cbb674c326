import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Connection } from '../../../transport/Connection.js';
import type { WatchTable } from '../createWatchTable.js';
import { setWatches } from '../setWatches.js';
import { addRecursiveWatch } from './addRecursiveWatch.js';
import type { TreeTable } from './createTreeTable.js';

/** Sets the recursive watches of the trees. */
export interface RecursiveWatches {
  /** Sets the watch of a root. The trees of the root fail if the server refuses. */
  add(connection: Connection, root: string, answered?: () => void): void;
  /** The same, and keeps the watch of the root's list. */
  open(connection: Connection, root: string): void;
}

/**
 * On servers before 3.9 a recursive watch replaces an older watch of the root's list. So the client sets the watch of the
 * list again, also while a read of the list is under way.
 */
export function createRecursiveWatches(
  watches: Pick<WatchTable, 'listsOf' | 'lose'>,
  trees: Pick<TreeTable, 'fail'>,
  current: () => Connection | null,
): RecursiveWatches {
  function add(connection: Connection, root: string, answered?: () => void): void {
    addRecursiveWatch(connection, root, (failure) => {
      if (current() === connection && failure !== null) {
        trees.fail(root, failure);
        // Its streams have relied on the recursive watch.
        watches.lose(root);
      }
      answered?.();
    });
  }

  return {
    add,
    open(connection, root) {
      add(connection, root);
      if (watches.listsOf(root).length === 0) return;
      const packet = { data: [], exist: [], child: [root] };
      setWatches(connection, connection.zxid, packet, (code) => {
        if (current() === connection && code !== ReturnCode.ok) watches.lose(root);
      });
    },
  };
}
