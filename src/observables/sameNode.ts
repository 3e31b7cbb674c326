import type { NodeKey } from './nodeKey.js';

/**
 * Whether two reads show the same state of a znode's data. It ignores the version, because the
 * version starts again with each creation. The time helps if a server was wiped and counts its
 * transactions from the start again.
 */
export function sameNode(a: NodeKey | null, b: NodeKey | null): boolean {
  return a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime;
}
