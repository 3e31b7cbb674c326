import { childOf } from '../../model/paths/childOf.js';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { NodeData } from '../../model/NodeData.js';
import { sameNode } from '../sameNode.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Branch } from './Branch.js';
import type { Reading } from './createRounds.js';
import { isBeingRead } from './isBeingRead.js';
import { isLeaf } from './isLeaf.js';
import type { Reader } from './Reader.js';
import { removeBranch } from './removeBranch.js';
import { sameIncarnation } from './sameIncarnation.js';

/** What the branches of a tree depend on. */
export interface BranchesConfig {
  readonly reader: Pick<Reader, 'mode' | 'begin' | 'end' | 'settle'>;
  readonly report: (event: TreeEvent) => void;
  /** Whether the tree contains a znode. The call may end the tree. */
  readonly isWanted: (path: string) => boolean;
  /** Called with the number of znodes that the tree has just found and does not follow. */
  readonly leftOut: (count: number) => void;
  /** Follows the data of a branch that has just come. */
  readonly followData: (branch: Branch) => void;
  /** Follows the children of a branch. */
  readonly followList: (branch: Branch, lists: Reading) => void;
}

/** Operations on branches. */
export interface Branches {
  /** A branch that nobody follows yet. */
  branchAt(path: string, depth: number, parent: Branch | null, name: string): Branch;
  /** Takes the data of a znode. Returns `false` if the znode is held back. */
  show(branch: Branch, after: NodeData): boolean;
  /** Lists the children, if there may be any. */
  list(branch: Branch, node: NodeData): void;
  /**
   * Takes a list. Returns `false` if the list is of a later incarnation than the data. Then the
   * data will be read again.
   */
  adapt(branch: Branch, list: NodeChildren): boolean;
  /** Takes a child that is not in the tree yet. Returns `false` if the tree leaves it out. */
  grow(branch: Branch, name: string): boolean;
  /** Ends a branch and all below it. */
  remove(branch: Branch): void;
}

/** All branches are added and removed here. */
export function createBranches(config: BranchesConfig): Branches {
  const { reader, report, isWanted, leftOut, followData, followList } = config;
  return { branchAt, show, list, adapt, grow, remove };

  function branchAt(path: string, depth: number, parent: Branch | null, name: string): Branch {
    const data = reader.begin();
    const empty = { children: null, count: 0, node: null, lists: null, held: null };
    return { path, parent, name, depth, data, ...empty };
  }

  function show(branch: Branch, after: NodeData): boolean {
    const { node: before, parent } = branch;
    if (before !== null && sameIncarnation(before.stat, after.stat)) {
      refresh(branch, before, after);
      return true;
    }
    // A branch without a znode may know already that it has children.
    if (before !== null) removeBranch(branch, reader.end, report);
    if (parent !== null && isBeingRead(parent.data)) {
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
      // A child that is being read again has a newer value to come.
      if (child.data.state === 'held' && child.data.following !== null && show(child, node)) {
        reader.settle(child.data);
      }
    }
  }

  function add(branch: Branch, after: NodeData): void {
    branch.node = after;
    // This is exact: all events of children before that read have arrived.
    branch.count = after.stat.numChildren;
    report({ type: 'added', path: branch.path, before: null, after });
    // During the report, the consumer may leave or end the branch.
    if (branch.node === after) list(branch, after);
  }

  function list(branch: Branch, { stat }: NodeData): void {
    if (isLeaf(branch, stat)) {
      leftOut(stat.numChildren);
      return;
    }
    // An event names each child that comes later.
    const isHeard =
      reader.mode === 'recursive' && stat.numChildren === 0 && branch.children === null;
    if (isHeard) return;
    branch.lists ??= reader.begin();
    followList(branch, branch.lists);
  }

  function adapt(branch: Branch, { children, stat }: NodeChildren): boolean {
    if (!sameIncarnation(branch.node?.stat, stat)) return false;
    const names = new Set(children);
    branch.count = names.size;
    for (const [name, child] of branch.children ?? []) if (!names.has(name)) remove(child);
    for (const name of names) {
      grow(branch, name);
      if (branch.lists === null) break;
    }
    return true;
  }

  function grow(branch: Branch, name: string): boolean {
    const path = childOf(branch.path, name);
    if (branch.children?.has(name) === true) return true;
    if (!isWanted(path)) {
      leftOut(1);
      return false;
    }
    // The filter may have ended the tree.
    if (branch.node === null) return false;
    const child = branchAt(path, branch.depth - 1, branch, name);
    (branch.children ??= new Map<string, Branch>()).set(name, child);
    followData(child);
    return true;
  }

  function remove(branch: Branch): void {
    reader.end(branch.data);
    branch.parent?.children?.delete(branch.name);
    removeBranch(branch, reader.end, report);
  }
}
