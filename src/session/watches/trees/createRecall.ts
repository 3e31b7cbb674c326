import type { WatchEvent } from '../../../model/WatchEvent.js';
import type { OperationOf } from '../../../transport/Operation.js';
import type { Waiter } from '../Waiter.js';
import type { Watch } from '../Watch.js';
import type { WatchTable } from '../createWatchTable.js';
import type { ArmedTree, TreeTable } from './createTreeTable.js';
import type { KnownNode } from './KnownNodes.js';

/**
 * The one-shot watches that trees have on a new connection. Trees have these watches only until all
 * recursive watches are set.
 */
export interface Recall {
  /** Adds one-shot watches for all znodes that the trees know. */
  begin(): void;
  /**
   * Removes the one-shot watches of `begin` from the client's table of watches. If the server still
   * has these watches, the watch keeper removes them there later.
   */
  end(): void;
}

/**
 * Makes one-shot watches for the znodes of trees. On a new connection, the client sets these
 * watches with the request `setWatches`. In response, the server sends the events of the changes
 * that happened during the time without a connection. A recursive watch does not report these
 * changes. A recursive watch reports only the changes that happen after the server has set this
 * watch.
 *
 * The root of a tree gets no one-shot watch on its data, because this watch would replace the
 * recursive watch at some servers (ZOOKEEPER-4466). So on each new connection, the tree reads the
 * data of its root again.
 */
export function createRecall(
  trees: Pick<TreeTable, 'list'>,
  watches: Pick<WatchTable, 'put' | 'drop'>,
): Recall {
  let recalled: Watch[] = [];
  return {
    begin() {
      for (const tree of trees.list()) {
        for (const node of tree.known) recalled.push(...watchesOf(tree, node));
      }
      recalled.forEach(watches.put);
    },
    end() {
      for (const watch of recalled) {
        watch.waiting = [];
        if (watch.outcome === null) watches.drop(watch);
      }
      recalled = [];
    },
  };
}

function watchesOf(tree: ArmedTree, { path, mzxid, isParent }: KnownNode): readonly Watch[] {
  const child = isParent ? [recall(tree, path, 'child', unknown)] : [];
  if (path !== tree.root) return [recall(tree, path, 'data', mzxid ?? unknown), ...child];
  tree.observer.next({ type: 'changed', path });
  return child;
}

/** Stands for an unknown zxid. It is lower than all real zxids, so `newestOf` ignores it. */
const unknown = -1;

function recall(tree: ArmedTree, path: string, kind: 'data' | 'child', zxid: number): Watch {
  const operation = { type: typeOf[kind], path, watch: true } as OperationOf<'getData'>;
  const waiter = new RecalledWaiter(tree, { type: kind === 'child' ? 'child' : 'changed', path });
  return { reading: { operation, answeredAt: null }, kind, zxid, waiting: [waiter], outcome: null };
}

const typeOf = { data: 'getData', child: 'getChildren' } as const;

/**
 * Waits until a one-shot watch of a tree fires or is lost. If the event is a `child` event, the
 * waiter sends the event to the tree, because a recursive watch sends no `child` events. All other
 * events reach the tree through `tell` of the tree table. If the one-shot watch is lost, the znode
 * may have changed without an event. So the tree then reads the znode again.
 */
class RecalledWaiter implements Waiter {
  private readonly tree: ArmedTree;
  private readonly lost: WatchEvent;
  private hasFired = false;

  constructor(tree: ArmedTree, lost: WatchEvent) {
    this.tree = tree;
    this.lost = lost;
  }

  next(event: WatchEvent): void {
    this.hasFired = true;
    if (event.type === 'child') this.tree.observer.next(event);
  }

  complete(): void {
    if (!this.hasFired) this.tree.observer.next(this.lost);
  }
}
