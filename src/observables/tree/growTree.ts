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

/**
 * The tree counts the znodes that it leaves out, and the znodes that it includes. If the first
 * number exceeds the second number by more than this limit, the tree stops using a recursive watch.
 */
const mostStrangers = 100;

/**
 * Reports to the subscriber the changes of a znode and of all znodes below it. The tree uses one
 * recursive watch if the setting `recursive` is `true`, and if both the transport and the server
 * have recursive watches. Otherwise the tree sets one-shot watches on the data and the child list
 * of each znode.
 *
 * The tree adds a child as soon as a list or an event names the child. The tree removes the child
 * in three cases:
 * - A list does not name the child.
 * - An event reports the deletion of the child.
 * - A read does not find the child.
 *
 * In the third case, the reply to the read says that the child is missing. Before this reply
 * arrives at the client, somebody may create the child again. With one-shot watches, the tree finds
 * the new child in the following way. The deletion of the old child has fired the watch on the
 * parent's child list. The event of this watch arrives before the reply to the read. So the tree
 * lists the children again.
 *
 * The data of a new child may arrive while the parent of this child is being read again. The read
 * of the parent may show that somebody has deleted and created the parent. The tree must then first
 * report the old parent and all its old children as removed. So until the read of the parent ends,
 * the new child waits in `Branch.held`. If the parent is not being read, the tree reports the child
 * at once. This report is safe. If somebody had already deleted the parent, the event about the
 * deletion would have arrived before the child's data. So the tree would know about the deletion.
 *
 * This code never depends on which of two zxids is higher. If somebody restores a server from old
 * data, the server's next zxids are lower than zxids that the client has already seen.
 *
 * The tree uses state and functions in place of RxJS operators. For each znode, a tree keeps one or
 * two objects of the type `Reading`. Each operator would take about 400 bytes for each `Reading`.
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
  /**
   * How the tree reads the root. If the root is missing, the tree waits until somebody creates the
   * root. `nodes` says how the tree reads all other znodes. If one of these other znodes is
   * missing, the tree removes the branch of this znode.
   */
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
  // Adds this teardown before the first read. The reply to the read may arrive synchronously, and
  // the subscriber may unsubscribe at once. The teardown must then already exist.
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
        // Called if the server or the transport has no recursive watches. Also called if the events
        // of the watch are useless: see `mostWasted` and `mostFutile`.
        error: readWithWatches,
        complete: () => {
          subscriber.complete();
        },
      }),
    );
    if (!hearing.closed) followData(trunk);
  }

  /**
   * Counts znodes that the tree leaves out. If the tree leaves out far more znodes than it
   * includes, the tree switches to one-shot watches, which then cost less: see `mostStrangers`.
   */
  function leftOut(count: number): void {
    strangers += count;
    // The tree switches a moment later, because the tree must first finish its work on the present
    // reply or event.
    if (reader.mode === 'recursive' && strangers > size + mostStrangers)
      queueMicrotask(readWithWatches);
  }

  function readWithWatches(): void {
    if (reader.mode === 'oneShot' || subscriber.closed) return;
    hearing.unsubscribe();
    reader.mode = 'oneShot';
    for (const branch of [...branchesOf(trunk)]) {
      // `branches.list` must be called before `followData`. If the data arrive during the call of
      // `followData`, this call also starts the read of the child list. A later call of
      // `branches.list` would start this read a second time.
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
    // An older value of this znode may still wait for the read of the parent: see `Branch.held`.
    // The tree drops the older value, because a newer value will arrive.
    branch.parent?.held?.delete(branch);
    if (branch === trunk) reader.readAgain(trunk.data, trunk, trunkNode);
    else reader.readAgain(branch.data, branch, nodes);
  }

  function relist(branch: Branch, reading: Reading): void {
    reader.readAgain(reading, branch, lists);
  }

  /**
   * Removes a znode that is gone. The branch of the root stays, because the stream waits until the
   * root is created again.
   */
  function lose(branch: Branch): void {
    if (branch === trunk) removeBranch(trunk, reader.end, report);
    else branches.remove(branch);
  }
}
