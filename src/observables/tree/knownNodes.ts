import type { KnownNode, KnownNodes } from '../../session/watches/trees/KnownNodes.js';
import type { Branch } from './Branch.js';
import { branchesOf } from './branchesOf.js';

/** The znodes that a tree knows. They include a missing root, as soon as a read has found no znode. */
export function knownNodes(trunk: Branch, size: () => number): KnownNodes {
  return {
    get size() {
      return size();
    },
    *[Symbol.iterator]() {
      for (const branch of branchesOf(trunk)) {
        const isSought = branch === trunk && branch.data.state === 'current';
        if (isSought || branch.node !== null) yield new BranchView(branch);
      }
    },
  };
}

/** A class, because a tree may have 100,000 branches. */
class BranchView implements KnownNode {
  private readonly branch: Branch;

  constructor(branch: Branch) {
    this.branch = branch;
  }

  get path(): string {
    return this.branch.path;
  }

  get mzxid(): number | null {
    const { data, node } = this.branch;
    return data.state === 'current' ? (node?.stat.mzxid ?? 0) : null;
  }

  get children(): number | null {
    const { lists, count } = this.branch;
    const isListed = lists === null || lists.state === 'current';
    return this.isParent && isListed ? count : null;
  }

  get isParent(): boolean {
    const { node, depth } = this.branch;
    return node !== null && depth > 0 && node.stat.ephemeralOwner === null;
  }
}
