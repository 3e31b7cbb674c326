import { type Subscriber, Subscription } from 'rxjs';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { orMissing } from '../../session/watches/orMissing.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { WatchTreeConfig } from '../WatchTreeConfig.js';
import type { Branch } from './Branch.js';
import { branchesOf } from './branchesOf.js';
import { createBranches } from './createBranches.js';
import { createFilter } from './createFilter.js';
import type { Reading } from './createRounds.js';
import { createReader } from './createReader.js';
import { hearingOf } from './hearingOf.js';
import { hearTree } from './hearTree.js';
import { knownNodes } from './knownNodes.js';
import type { Use } from './Reader.js';
import { removeBranch } from './removeBranch.js';

/** If a tree leaves out 100 znodes more than it has, it drops its recursive watch. */
const mostStrangers = 100;

/**
 * Reports to the subscriber what happens to a znode and all below it. One recursive watch reports the changes, if the
 * server has such watches. If not, each znode has a watch of its data, and a watch of its child list while it may have
 * children.
 *
 * A child is under watch as soon as a list or an event names it. This ends when a list does not
 * name it, an event reports its deletion, or a read finds no znode. With one-shot watches, a later
 * list shows whether the child exists again. The deletion has spent the watch of the earlier list,
 * and the server reports that before its reply to the read.
 *
 * If a znode was created while its parent is being read again, the znode is held back. The parent
 * may also have been created again, and its removal would then remove the znode too. If the parent
 * was deleted before the reply, the server has reported that deletion first. So a znode that is
 * found while the parent's watch waits belongs to the parent as last reported. Nothing here
 * compares zxids, which go back with a server's data.
 *
 * State and functions rather than operators: a tree has one or two readings for each znode. Each operator takes about
 * 400 bytes for each reading.
 */
export function growTree(
  client: ZkClient,
  root: string,
  { depth, filter, concurrency, recursive }: Required<WatchTreeConfig>,
  subscriber: Subscriber<TreeEvent>,
): void {
  const reader = createReader(client, root, concurrency, subscriber);
  const hearing = new Subscription();
  let size = 0;
  let strangers = 0;
  const branches = createBranches({
    reader,
    report,
    isWanted: createFilter(filter, (error) => {
      subscriber.error(error);
    }),
    leftOut,
    followData,
    followList: (branch, reading) => {
      reader.follow(reading, branch, lists);
    },
  });
  const nodes: Use<NodeData, Branch> = {
    arm: ({ path }, config) => client.armData(path, config),
    next: branches.show,
    missing: branches.remove,
  };
  /** Only the root has this: the stream waits for a missing root. */
  const trunkNode: Use<NodeData | null, Branch> = {
    ...nodes,
    next: showTrunk,
    missing: lose,
    recover: orMissing(client, root, () => client.armData(root)),
  };
  const lists: Use<NodeChildren, Branch> = {
    arm: ({ path }, config) => client.armChildren(path, config),
    next: branches.adapt,
    missing: lose,
  };
  const trunk = branches.branchAt(root, depth, null, '');
  // Added before the first read, because the consumer may leave at a synchronous reply.
  subscriber.add(() => {
    branches.remove(trunk);
  });
  if (recursive) hear();
  else followData(trunk);

  function report(event: TreeEvent): void {
    size += { added: 1, removed: -1, changed: 0, synced: 0 }[event.type];
    reader.report(event);
  }

  function hear(): void {
    reader.mode = 'recursive';
    const heard$ = client.armTree(
      root,
      knownNodes(trunk, () => size),
    );
    subscriber.add(hearing);
    hearing.add(
      hearTree(heard$, trunk, hearingOf(branches, { reread, relist, lose })).subscribe({
        // The server or the transport has no such watch, or the tree leaves most events out.
        error: readWithWatches,
        complete: () => {
          subscriber.complete();
        },
      }),
    );
    if (!hearing.closed) followData(trunk);
  }

  /** If the tree leaves most of the znodes out, one-shot watches will cost less. */
  function leftOut(count: number): void {
    strangers += count;
    // Delayed, because the tree is just taking a reply.
    if (reader.mode === 'recursive' && strangers > size + mostStrangers)
      queueMicrotask(readWithWatches);
  }

  function readWithWatches(): void {
    if (reader.mode === 'oneShot' || subscriber.closed) return;
    hearing.unsubscribe();
    reader.mode = 'oneShot';
    for (const branch of [...branchesOf(trunk)]) {
      // Lists first, because the data may arrive synchronously and cause a listing too.
      if (branch.node !== null) branches.list(branch, branch.node);
      followData(branch);
    }
  }

  function showTrunk(branch: Branch, node: NodeData | null): boolean {
    if (node !== null) return branches.show(branch, node);
    lose(branch);
    return true;
  }

  function followData(branch: Branch): void {
    if (branch === trunk) reader.follow(trunk.data, trunk, trunkNode);
    else reader.follow(branch.data, branch, nodes);
  }

  function reread(branch: Branch): void {
    // The value that was held back is older.
    branch.parent?.held?.delete(branch);
    if (branch === trunk) reader.readAgain(trunk.data, trunk, trunkNode);
    else reader.readAgain(branch.data, branch, nodes);
  }

  function relist(branch: Branch, reading: Reading): void {
    reader.readAgain(reading, branch, lists);
  }

  /** The root stays under watch. */
  function lose(branch: Branch): void {
    if (branch === trunk) removeBranch(trunk, reader.end, report);
    else branches.remove(branch);
  }
}
