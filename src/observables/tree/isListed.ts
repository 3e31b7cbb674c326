import type { Branch } from './Branch.js';

/**
 * Whether the tree knows which children of this znode belong to the tree. `lists` is `null` if the
 * tree knows these children without reading the child list.
 */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
