import type { NodeKey } from './nodeKey.js';

/**
 * Whether two reads show the same state of a znode's data. The version does not tell, since it
 * starts again with each creation; the time guards against a server that was wiped and counts its
 * transactions anew.
 */
export function sameNode(a: NodeKey | null, b: NodeKey | null): boolean {
  return a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime;
}
