import type { KnownNode, KnownNodes } from '../../session/watches/trees/KnownNodes.js';
import type { Branch } from './Branch.js';
import { branchesOf } from './branchesOf.js';
import { isLeaf } from './isLeaf.js';
import { isListed } from './isListed.js';

/**
 * Returns an object whose iterator yields the znodes that the tree knows. The tree may change
 * during an iteration. So the iterator checks each branch only when the iteration reaches this
 * branch. The client iterates over the znodes after a new connection and at each recheck, to find
 * changes that no event has reported.
 *
 * The iterator also yields the znodes that wait for their parent: see `Branch.held`. If the root
 * does not exist, the iterator yields the path of the root, because the tree waits until the root
 * is created.
 */
export function knownNodes(trunk: Branch, size: () => number): KnownNodes {
  return {
    get size() {
      return isSought(trunk) ? 1 : size();
    },
    *[Symbol.iterator]() {
      for (const branch of branchesOf(trunk)) {
        if (branch.node !== null || isSought(branch) || isHeld(branch)) {
          yield new BranchView(branch);
        }
      }
    },
  };
}

/**
 * An object of this class takes less memory than an object with closures. A tree may have 100,000
 * branches.
 */
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
    // The tree knows the present state of the znode only if `data` is `current` and the tree still
    // follows the znode's data.
    const isCurrent = data.state === 'current' && data.following !== null;
    return isCurrent ? (node?.stat.mzxid ?? 0) : null;
  }

  get children(): number | null {
    return this.isParent && isListed(this.branch) ? this.branch.count : null;
  }

  get isParent(): boolean {
    const { node, depth } = this.branch;
    return node === null ? depth > 0 && isHeld(this.branch) : !isLeaf(this.branch, node.stat);
  }
}

/** Whether the branch is the root, and the last read has not found the root. */
function isSought({ parent, node, data }: Branch): boolean {
  return parent === null && node === null && data.state === 'current';
}

function isHeld({ data }: Branch): boolean {
  return data.state === 'held' && data.following !== null;
}
