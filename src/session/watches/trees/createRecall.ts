import type { WatchEvent } from '../../../model/WatchEvent.js';
import type { OperationOf } from '../../../transport/Operation.js';
import type { Waiter } from '../Waiter.js';
import type { Watch } from '../Watch.js';
import type { WatchTable } from '../createWatchTable.js';
import type { ArmedTree, TreeTable } from './createTreeTable.js';
import type { KnownNode } from './KnownNodes.js';

/** The one-shot watches that trees have until their recursive ones are set again. */
export interface Recall {
  /** Lists watches for the znodes that the trees know. */
  begin(): void;
  /** Drops the watches. Those at the server go in the background. */
  end(): void;
}

/**
 * A recursive watch does not report changes from the time without a connection. One-shot watches
 * do, with `setWatches`. The root is always read: a one-shot watch of its data would take the place
 * of the recursive one (ZOOKEEPER-4466).
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

/** A zxid for znodes without one to compare: older than all others. */
const unknown = -1;

function recall(tree: ArmedTree, path: string, kind: 'data' | 'child', zxid: number): Watch {
  const operation = { type: typeOf[kind], path, watch: true } as OperationOf<'getData'>;
  const waiter = new RecalledWaiter(tree, { type: kind === 'child' ? 'child' : 'changed', path });
  return { reading: { operation, answeredAt: null }, kind, zxid, waiting: [waiter], outcome: null };
}

const typeOf = { data: 'getData', child: 'getChildren' } as const;

/** Gives a tree the events that its recursive watch does not report. */
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
