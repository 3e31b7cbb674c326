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

/** What the branches need from their tree. */
export interface BranchesConfig {
  readonly reader: Pick<Reader, 'mode' | 'begin' | 'end' | 'settle'>;
  readonly report: (event: TreeEvent) => void;
  /**
   * Whether the tree includes a znode. If the filter of the program throws, this function ends the
   * stream of the tree with the error, and returns `false`.
   */
  readonly isWanted: (path: string) => boolean;
  /** Called when the tree leaves out znodes. `count` is the number of these znodes. */
  readonly leftOut: (count: number) => void;
  /** Starts to read the data of a new branch. */
  readonly followData: (branch: Branch) => void;
  /** Starts to list the children of a branch. */
  readonly followList: (branch: Branch, lists: Reading) => void;
}

/** Operations on branches. */
export interface Branches {
  /** Creates a branch. This function does not start to read the znode. */
  branchAt(path: string, depth: number, parent: Branch | null, name: string): Branch;
  /**
   * Stores the data of a znode in its branch, and reports the change. Returns `false` if the tree
   * can't report the znode yet: see `Branch.held`.
   */
  show(branch: Branch, after: NodeData): boolean;
  /** Starts to list the children of a znode, if the tree needs this list. */
  list(branch: Branch, node: NodeData): void;
  /**
   * Adds and removes branches until the branches of the children match the list. Returns `false` if
   * somebody has deleted the znode and created it again after the read of its data. The list then
   * belongs to the new znode, and the tree waits until the data are read again.
   */
  adapt(branch: Branch, list: NodeChildren): boolean;
  /** Adds a child to the tree. Returns `false` if the tree leaves the child out. */
  grow(branch: Branch, name: string): boolean;
  /** Removes a branch and all branches below it. */
  remove(branch: Branch): void;
}

/** Creates the functions that add, change and remove the branches of a tree. */
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
    // `before` is an older znode with this path. `removeBranch` reports `before` as removed, and
    // sets `branch.children` to `null`. If there is no older znode, `branch.children` may already
    // be an empty map, because an event has reported a change of the children. This map must stay,
    // because it makes `list` read the children even if `numChildren` is 0.
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
      // `branch` is the parent of `child`, and `node` contains the data of `child`. These data
      // arrived while the tree was reading the parent. So the tree reports the child only now. If
      // the tree is reading the child again, it skips `node`, because newer data will arrive.
      if (child.data.state === 'held' && child.data.following !== null && show(child, node)) {
        reader.settle(child.data);
      }
    }
  }

  function add(branch: Branch, after: NodeData): void {
    branch.node = after;
    // `numChildren` is the number of children at the moment when the server handled the read. The
    // events of all changes before this moment arrive before the reply. So if an event arrives
    // after the reply, `numChildren` does not include the change. The tree can add the change to
    // `branch.count`, and counts no child twice.
    branch.count = after.stat.numChildren;
    report({ type: 'added', path: branch.path, before: null, after });
    // The subscriber may have left during the report, or the znode may have changed. In both cases,
    // the tree does not list the children here.
    if (branch.node === after) list(branch, after);
  }

  function list(branch: Branch, { stat }: NodeData): void {
    if (isLeaf(branch, stat)) {
      leftOut(stat.numChildren);
      return;
    }
    // In the mode `recursive`, the recursive watch reports each new child. So if the znode has no
    // children now, the tree need not list the children.
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
    // The program may have unsubscribed from the tree inside its filter. In this case, the tree has
    // ended, and the branch is already removed.
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
