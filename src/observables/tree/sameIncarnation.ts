import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show a znode between the same creation and deletion. The time helps if a server
 * was wiped and counts its transactions from the start again.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
