import type { Branch } from './Branch.js';

/**
 * Returns `true` if the tree already knows all children that it must watch below this znode. If
 * `lists` is `null`, the tree needs no child list of this znode. So `isListed` returns `true` as
 * soon as the tree has reported the znode.
 */
export function isListed({ node, lists }: Branch): boolean {
  return node !== null && (lists === null || lists.state === 'current');
}
