import type { Observable, Subscriber } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkNoPromise } from '../../model/checks/checkNoPromise.js';
import { shown } from '../../model/checks/shown.js';
import type { Armed } from '../../session/Armed.js';
import { childOf } from '../../model/paths/childOf.js';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { orMissing } from '../orMissing.js';
import { sameNode } from '../sameNode.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { WatchTreeConfig } from '../WatchTreeConfig.js';
import type { Branch } from './Branch.js';
import { createReader, type Use } from './createReader.js';
import { removeBranch } from './removeBranch.js';
import { sameIncarnation } from './sameIncarnation.js';

/**
 * Reports to the subscriber what happens to a znode and all below it, by one stream of each znode's
 * data, and one of its child lists while it may have children.
 *
 * A child is under watch from the moment a list names it, until a list does not or a read finds it
 * missing. Whether it is there again, a later list tells: its deletion spent the watch of the list
 * before, and the server says so before it answers that read.
 *
 * A znode that was created is held back while its parent is being read again: the parent may have
 * been created again with it, and would take it along. If the parent was deleted before the reply
 * was made, the server has told of that first; so what is found while the parent's watch waits
 * belongs to the parent as told. Nothing here compares zxids, which go back with a server's data.
 *
 * State and functions rather than operators: a tree has two streams for each of its znodes, and each
 * operator would take some 400 bytes for each of them.
 */
export function growTree(
  client: ZkClient,
  root: string,
  { depth, filter, concurrency }: Required<WatchTreeConfig>,
  subscriber: Subscriber<TreeEvent>,
): void {
  const report = (event: TreeEvent): void => {
    subscriber.next(event);
  };
  const reader = createReader(client, root, concurrency, subscriber);
  const nodes: Use<NodeData, Branch> = { next: show, missing: remove };
  const lists: Use<NodeChildren, Branch> = { next: adapt, missing: lose };
  const trunk = branchAt(root, depth, null, '');
  // Before anything is read, since the consumer may leave at a reply that comes at once.
  subscriber.add(() => {
    remove(trunk);
  });
  watchTrunk();

  function branchAt(path: string, depth: number, parent: Branch | null, name: string): Branch {
    const data = reader.begin();
    return { path, parent, name, depth, data, children: null, node: null, lists: null, held: null };
  }

  /** The root alone is waited for while it is missing. */
  function watchTrunk(): void {
    const armed$: Observable<Armed<NodeData | null>> = client.armData(root);
    reader.follow(trunk.data, armed$, trunk, {
      next: (branch, node) => {
        if (node !== null) return show(branch, node);
        removeBranch(branch, reader.end, report);
        return true;
      },
      missing: remove,
      recover: orMissing(client, root, () => armed$),
    });
  }

  /** Gives `false` for a znode that is held back. */
  function show(branch: Branch, after: NodeData): boolean {
    const { node: before, parent } = branch;
    if (before !== null && sameIncarnation(before.stat, after.stat)) {
      refresh(branch, before, after);
      return true;
    }
    removeBranch(branch, reader.end, report);
    if (parent?.data.state === 'pending') {
      (parent.held ??= new Map<Branch, NodeData>()).set(branch, after);
      return false;
    }
    add(branch, after);
    return true;
  }

  function refresh(branch: Branch, before: NodeData, after: NodeData): void {
    const { path, held } = branch;
    if (!sameNode(before.stat, after.stat)) {
      branch.node = after;
      report({ type: 'changed', path, before, after });
    }
    branch.held = null;
    for (const [child, node] of held ?? []) {
      if (child.data.following !== null && show(child, node)) reader.settle(child.data);
    }
  }

  function add(branch: Branch, after: NodeData): void {
    branch.node = after;
    report({ type: 'added', path: branch.path, before: null, after });
    const isLeaf = branch.depth === 0 || after.stat.ephemeralOwner !== null;
    // At the report the consumer may have left, or brought about the end of the branch.
    if (isLeaf || branch.node !== after) return;
    branch.lists = reader.begin();
    reader.follow(branch.lists, client.armChildren(branch.path), branch, lists);
  }

  /** Gives `false` for a list of a later incarnation than the data: these are about to be read again. */
  function adapt(branch: Branch, { children, stat }: NodeChildren): boolean {
    if (!sameIncarnation(branch.node?.stat, stat)) return false;
    const names = new Set(children);
    for (const [name, child] of branch.children ?? []) if (!names.has(name)) remove(child);
    for (const name of names) {
      const path = childOf(branch.path, name);
      if (branch.children?.has(name) === true || !isWanted(path)) continue;
      if (branch.lists === null) break;
      const child = branchAt(path, branch.depth - 1, branch, name);
      (branch.children ??= new Map<string, Branch>()).set(name, child);
      reader.follow(child.data, client.armData(path), child, nodes);
    }
    return true;
  }

  function isWanted(path: string): boolean {
    try {
      const wanted: unknown = checkNoPromise('filter', filter(path));
      // For a callback without `return` the tree would be empty, in silence.
      if (wanted !== undefined) return Boolean(wanted);
      throw new InvalidArgumentError('filter', 'must give true or false', shown(wanted));
    } catch (error) {
      subscriber.error(error);
      return false;
    }
  }

  function remove(branch: Branch): void {
    reader.end(branch.data);
    branch.parent?.children?.delete(branch.name);
    removeBranch(branch, reader.end, report);
  }

  /** The root stays under watch. */
  function lose(branch: Branch): void {
    if (branch === trunk) removeBranch(trunk, reader.end, report);
    else remove(branch);
  }
}
