import type { Branch } from './Branch.js';

/**
 * Whether the tree knows all children of this znode. `lists` is `null` if the tree knows them
 * without a list.
 */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
