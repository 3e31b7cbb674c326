import type { Stat } from '../../model/Stat.js';
import type { Branch } from './Branch.js';

/**
 * Whether a znode is a leaf of the tree. The tree never lists the children of a leaf. Each znode at
 * the last level is a leaf. Each ephemeral is also a leaf, because it cannot have children.
 */
export function isLeaf({ depth }: Pick<Branch, 'depth'>, { ephemeralOwner }: Stat): boolean {
  return depth === 0 || ephemeralOwner !== null;
}
