import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show the same znode. After a deletion and a new creation, the same path is
 * another znode. The function also compares the time of creation, `ctime`. The reason: if somebody
 * deletes all data of a server, its zxids start again, and another znode may have the same `czxid`.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
