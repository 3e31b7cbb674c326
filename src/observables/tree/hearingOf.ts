import type { Branch } from './Branch.js';
import type { Branches } from './createBranches.js';
import type { Reading } from './createRounds.js';
import type { Hearing } from './hearTree.js';

/** What the tree does with branches, besides handling replies. */
export interface BranchReads {
  readonly reread: (branch: Branch) => void;
  readonly relist: (branch: Branch, lists: Reading) => void;
  readonly lose: (branch: Branch) => void;
}

/** Adds, reads again and removes branches by the events of a recursive watch. */
export function hearingOf(
  { list, grow }: Pick<Branches, 'list' | 'grow'>,
  { reread, relist, lose }: BranchReads,
): Hearing {
  return {
    reread,
    relist(branch) {
      if (branch.lists !== null) relist(branch, branch.lists);
      else {
        // If it is held back, it is listed when it is added.
        branch.children ??= new Map<string, Branch>();
        if (branch.node !== null) list(branch, branch.node);
      }
    },
    sprout(branch, name) {
      if (branch.depth === 0) return false;
      branch.count += 1;
      // It is listed when the parent is added.
      if (branch.node === null) branch.children ??= new Map<string, Branch>();
      return branch.node === null || grow(branch, name);
    },
    wither(branch) {
      if (branch.parent !== null) branch.parent.count -= 1;
      lose(branch);
    },
  };
}
