import type { Subscriber } from 'rxjs';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { orMissing } from '../orMissing.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { WatchTreeConfig } from '../WatchTreeConfig.js';
import type { Branch } from './Branch.js';
import { branchesOf } from './branchesOf.js';
import { createBranches } from './createBranches.js';
import { createFilter } from './createFilter.js';
import { createReader } from './createReader.js';
import { hearTree } from './hearTree.js';
import { knownNodes } from './knownNodes.js';
import type { Use } from './Reader.js';
import { removeBranch } from './removeBranch.js';

/**
 * Reports to the subscriber what happens to a znode and all below it. One recursive watch reports the changes, if the
 * server has such watches. If not, each znode has a watch of its data, and a watch of its child list while it may have
 * children.
 *
 * A child is under watch as soon as a list or an event names it. This ends when a list does not name it, an event
 * reports its deletion, or a read finds no znode. With one-shot watches, a later list shows whether the child exists
 * again. The deletion spent the watch of the list before, and the server says so before it answers that read.
 *
 * A znode that was created is held back while its parent is being read again: the parent may have
 * been created again with it, and would take it along. If the parent was deleted before the reply
 * was made, the server has told of that first; so what is found while the parent's watch waits
 * belongs to the parent as told. Nothing here compares zxids, which go back with a server's data.
 *
 * State and functions rather than operators: a tree has one or two readings for each znode, and each operator takes
 * about 400 bytes for each reading.
 */
export function growTree(
  client: ZkClient,
  root: string,
  { depth, filter, concurrency, recursive }: Required<WatchTreeConfig>,
  subscriber: Subscriber<TreeEvent>,
): void {
  const reader = createReader(client, root, concurrency, subscriber);
  let size = 0;
  const branches = createBranches({
    reader,
    report,
    isWanted: createFilter(filter, (error) => {
      subscriber.error(error);
    }),
    followData,
    followList: (branch, reading) => {
      reader.follow(reading, branch, lists);
    },
  });
  const nodes: Use<NodeData, Branch> = {
    arm: ({ path }) => client.armData(path),
    read: ({ path }) => client.getData(path),
    next: branches.show,
    missing: branches.remove,
  };
  /** The root alone is waited for while it is missing. */
  const trunkNode: Use<NodeData | null, Branch> = {
    ...nodes,
    next: showTrunk,
    missing: lose,
    recover: orMissing(client, root, () => client.armData(root)),
  };
  const lists: Use<NodeChildren, Branch> = {
    arm: ({ path }) => client.armChildren(path),
    read: ({ path }) => client.getChildren(path),
    next: branches.adapt,
    missing: lose,
  };
  const trunk = branches.branchAt(root, depth, null, '');
  // Before anything is read, since the consumer may leave at a reply that comes at once.
  subscriber.add(() => {
    branches.remove(trunk);
  });
  if (recursive) hear();
  else readWithWatches();

  function report(event: TreeEvent): void {
    size += { added: 1, removed: -1, changed: 0, synced: 0 }[event.type];
    subscriber.next(event);
  }

  function hear(): void {
    reader.mode = 'recursive';
    const known = knownNodes(trunk, () => size);
    const heard$ = client.armTree(root, known);
    const hearing = hearTree(heard$, trunk, { reread, relist, sprout, wither }).subscribe({
      // The server or the transport has no such watch, or the tree leaves too much of it out.
      error: readWithWatches,
      complete: () => {
        subscriber.complete();
      },
    });
    subscriber.add(hearing);
    if (!hearing.closed) followData(trunk);
  }

  function readWithWatches(): void {
    reader.mode = 'oneShot';
    for (const branch of [...branchesOf(trunk)]) {
      // First, because the data may come at once and have it listed too.
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

  function relist(branch: Branch): void {
    if (branch.lists !== null) reader.readAgain(branch.lists, branch, lists);
    else {
      // If it is held back, it is listed when it is added.
      branch.children ??= new Map<string, Branch>();
      if (branch.node !== null) branches.list(branch, branch.node);
    }
  }

  function sprout(branch: Branch, name: string): boolean {
    if (branch.depth === 0) return false;
    branch.count += 1;
    // It is listed when the parent is added.
    if (branch.node === null) branch.children ??= new Map<string, Branch>();
    return branch.node === null || branches.grow(branch, name);
  }

  function wither(branch: Branch): void {
    if (branch.parent !== null) branch.parent.count -= 1;
    lose(branch);
  }

  /** The root stays under watch. */
  function lose(branch: Branch): void {
    if (branch === trunk) removeBranch(trunk, reader.end, report);
    else branches.remove(branch);
  }
}
