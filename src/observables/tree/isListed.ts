import type { Branch } from './Branch.js';

/** Whether the tree knows all children of this znode. */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
