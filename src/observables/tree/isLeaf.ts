import type { Stat } from '../../model/Stat.js';
import type { Branch } from './Branch.js';

/**
 * Whether the tree does not list the children of a znode. The tree does not list children at the
 * last level. An ephemeral cannot have children.
 */
export function isLeaf({ depth }: Pick<Branch, 'depth'>, { ephemeralOwner }: Stat): boolean {
  return depth === 0 || ephemeralOwner !== null;
}
