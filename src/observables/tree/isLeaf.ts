import type { Stat } from '../../model/Stat.js';
import type { Branch } from './Branch.js';

/**
 * Whether the tree never lists the children of a znode. This is true for a znode at the last level.
 * It is also true for an ephemeral, which cannot have children.
 */
export function isLeaf({ depth }: Pick<Branch, 'depth'>, { ephemeralOwner }: Stat): boolean {
  return depth === 0 || ephemeralOwner !== null;
}
