import type { Stat } from '../../model/Stat.js';
import type { Branch } from './Branch.js';

/** Whether the tree follows no children of a znode: it is at the last level, or ephemeral. */
export function isLeaf({ depth }: Pick<Branch, 'depth'>, { ephemeralOwner }: Stat): boolean {
  return depth === 0 || ephemeralOwner !== null;
}
