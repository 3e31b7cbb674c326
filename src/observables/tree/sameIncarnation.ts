import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show the same znode. After a deletion and a new creation, the same path belongs
 * to another znode. `czxid` is not enough: after somebody has deleted all data of a server, the
 * server counts its zxids from the start again. So the function also compares `ctime`, the time of
 * the creation.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
