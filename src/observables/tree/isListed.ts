import type { Branch } from './Branch.js';

/**
 * A tree need not watch all children of a znode. Returns `true` if the tree already knows the
 * children that it must watch. If `lists` is `null`, the tree needs no child list to know these
 * children.
 */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
