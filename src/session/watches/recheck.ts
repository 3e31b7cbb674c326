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
  /** The period in which each watched znode is checked once, in ms. */
  readonly period: number;
  /** Called with the path of each change that no event reported. */
  readonly missed: (path: string) => void;
}

/**
 * Looks at each watched znode once in each period, evenly spread. When a znode has changed without an
 * event, its watch is lost, and the stream reads again. A server reports no change of a znode that the client may
 * not read, and drops the watch (CVE-2024-23944). A recursive watch stays, but the server does not report such a znode.
 *
 * Runs until it is unsubscribed, and does nothing without a connection. An event comes before each reply
 * that shows its change, so a watch that waits when the reply comes has missed the change.
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
    look(path, (stat) => {
      if (watch.outcome !== null || !hasChanged(watch, stat)) return;
      missed(path);
      watches.drop(watch);
    });
  }

  function lookAtNode({ tree, node }: NodeOfTree): void {
    const { path } = node;
    look(path, (stat) => {
      const type = changeOf(node, stat);
      if (type === null) return;
      missed(path);
      tree.observer.next({ type, path });
    });
  }

  function look(path: string, seen: (stat: Stat | null) => void): void {
    connection()?.request<'exists'>({ type: 'exists', path, watch: false }, (code, stat) => {
      if (code === ReturnCode.ok) seen(stat ?? null);
    });
  }
}

/** A znode that a tree knows. */
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

function hasChanged({ kind, zxid }: Watch, stat: Stat | null): boolean {
  if (stat === null) return kind !== 'exist';
  return kind === 'exist' || changedAt(kind, stat) !== zxid;
}

/** The change that a tree has missed. During a read there is nothing to compare. */
function changeOf({ mzxid, children }: KnownNode, stat: Stat | null): 'changed' | 'child' | null {
  if (mzxid !== null && mzxid !== (stat?.mzxid ?? 0)) return 'changed';
  return children !== null && stat !== null && children !== stat.numChildren ? 'child' : null;
}
