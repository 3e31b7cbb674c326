import { ignoreElements, merge, type Observable, tap } from 'rxjs';
import type { Stat } from '../../model/Stat.js';
import { ReturnCode } from '../../errors/ReturnCode.js';
import type { Connection } from '../../transport/Connection.js';
import type { WatchTable } from './createWatchTable.js';
import { changedAt } from './changedAt.js';
import { evenly, type Walked } from './evenly.js';
import type { ArmedTree, TreeTable } from './trees/createTreeTable.js';
import type { KnownNode } from './trees/KnownNodes.js';
import type { Watch } from './Watch.js';

/** Settings of {@link recheck}. */
export interface RecheckConfig {
  readonly watches: Pick<WatchTable, 'size' | 'list' | 'drop'>;
  readonly trees: Pick<TreeTable, 'list'>;
  readonly connection: () => Pick<Connection, 'request'> | null;
  /** The length of a period in ms. In a period, the client reads each watched znode's stat once. */
  readonly period: number;
  /** Called with the path of each change that no event reported. */
  readonly missed: (path: string) => void;
}

/**
 * Reads the stat of each watched znode once in each period, to find changes that no watch event
 * reported. After such a change, the stream of this znode reads the znode again.
 *
 * **The cause.** At the time of a change, the client may have no permission to read the znode. The
 * server then drops a one-shot watch, and sends no event (CVE-2024-23944). A recursive watch stays,
 * but the server sends no event for this znode. If the recheck gets the reply NO_AUTH, the znode
 * may have changed. In this case too, the stream reads again, and the read fails with NO_AUTH.
 *
 * **The proof.** A server sends each event before any reply that shows the change. So if a reply
 * shows a change and the watch has not fired, the watch has missed the change.
 */
export function recheck(config: RecheckConfig): Observable<never> {
  const { watches, trees, connection, period, missed } = config;
  const isPaused = (): boolean => connection() === null;
  const nodes: Walked<NodeOfTree> = {
    get size() {
      return sizeOf(trees);
    },
    list: () => nodesOf(trees),
  };

  return merge(
    evenly(period, watches, isPaused).pipe(tap(lookAtWatch)),
    evenly(period, nodes, isPaused).pipe(tap(lookAtNode)),
  ).pipe(ignoreElements());

  function lookAtWatch(watch: Watch): void {
    if (watch.kind === null) return;
    const { path } = watch.reading.operation;
    look(path, (seen) => {
      if (watch.outcome !== null || !hasChanged(watch, seen)) return;
      missed(path);
      watches.drop(watch);
    });
  }

  function lookAtNode({ tree, node }: NodeOfTree): void {
    const { path } = node;
    look(path, (seen) => {
      const type = changeOf(node, seen);
      if (type === null) return;
      missed(path);
      tree.observer.next({ type, path });
    });
  }

  function look(path: string, done: (seen: Seen) => void): void {
    connection()?.request<'exists'>({ type: 'exists', path, watch: false }, (code, stat) => {
      if (code === ReturnCode.ok) done(stat ?? null);
      if (code === ReturnCode.noAuth) done('forbidden');
    });
  }
}

/**
 * The stat of a znode, or `null` if the znode does not exist. `forbidden` means that the znode
 * exists, and that the server does not show its stat.
 */
type Seen = Stat | null | 'forbidden';

/** A znode, and the tree that it belongs to. */
interface NodeOfTree {
  readonly tree: ArmedTree;
  readonly node: KnownNode;
}

function* nodesOf(trees: RecheckConfig['trees']): Iterable<NodeOfTree> {
  for (const tree of trees.list()) for (const node of tree.known) yield { tree, node };
}

function sizeOf(trees: RecheckConfig['trees']): number {
  let size = 0;
  for (const { known } of trees.list()) size += known.size;
  return size;
}

function hasChanged({ kind, zxid }: Watch, seen: Seen): boolean {
  if (seen === null) return kind !== 'exist';
  return kind === 'exist' || seen === 'forbidden' || changedAt(kind, seen) !== zxid;
}

/**
 * Returns the change that a tree has missed, or `null`. While the tree reads the znode, the values
 * in `KnownNode` are `null`, so there is nothing to compare.
 */
function changeOf({ mzxid, children }: KnownNode, seen: Seen): 'changed' | 'child' | null {
  if (seen === 'forbidden') return mzxid === null ? null : 'changed';
  if (mzxid !== null && mzxid !== (seen?.mzxid ?? 0)) return 'changed';
  return children !== null && seen !== null && children !== seen.numChildren ? 'child' : null;
}
