import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show the same znode. After a deletion and a new creation, the same path is
 * another znode. The time of creation is compared too. If all data of a server were deleted, its
 * zxids start again, and another znode may have the same `czxid`.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
