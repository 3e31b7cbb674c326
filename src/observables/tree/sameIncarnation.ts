import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show the same znode. After a deletion and a new creation with the same path, it
 * is another znode. It compares the time of creation too. If all data of a server were deleted, its
 * zxids start again, and another znode may have the same `czxid`.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
