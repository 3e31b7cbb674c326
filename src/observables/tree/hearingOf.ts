import type { Branch } from './Branch.js';
import type { Branches } from './createBranches.js';
import type { Reading } from './createRounds.js';
import type { Hearing } from './hearTree.js';

/** What the tree does with a branch when an event arrives. */
export interface BranchReads {
  readonly reread: (branch: Branch) => void;
  readonly relist: (branch: Branch, lists: Reading) => void;
  readonly lose: (branch: Branch) => void;
}

/**
 * Connects the events of a recursive watch with the branches. An event adds a branch, starts
 * another read of a branch, or removes a branch.
 */
export function hearingOf(
  { list, grow }: Pick<Branches, 'list' | 'grow'>,
  { reread, relist, lose }: BranchReads,
): Hearing {
  return {
    reread,
    relist(branch) {
      if (branch.lists !== null) relist(branch, branch.lists);
      else {
        // The event says that the children have changed. So the next line replaces `null` with an
        // empty map. With this map, `list` requests the child list even if `numChildren` is 0. If
        // the tree has not reported the znode yet, the tree lists the children later, when it
        // reports the znode.
        branch.children ??= new Map<string, Branch>();
        if (branch.node !== null) list(branch, branch.node);
      }
    },
    sprout(branch, name) {
      if (branch.depth === 0) return false;
      branch.count += 1;
      // If the tree has not reported the parent yet, the tree does not add this child now. The tree
      // lists the children later, when it reports the parent, and then finds this child.
      if (branch.node === null) branch.children ??= new Map<string, Branch>();
      return branch.node === null || grow(branch, name);
    },
    wither(branch) {
      if (branch.parent !== null) branch.parent.count -= 1;
      lose(branch);
    },
  };
}
