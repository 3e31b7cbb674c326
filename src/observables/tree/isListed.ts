import type { Branch } from './Branch.js';

/**
 * Returns `true` if the tree already knows every child of this znode that the tree must watch. If
 * `lists` is `null`, the tree needs no child list to know these children.
 */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
