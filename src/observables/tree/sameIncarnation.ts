import type { Stat } from '../../model/Stat.js';

/**
 * Whether two reads show the same znode. After a deletion and a new creation, the same path is
 * another znode. The function also compares `ctime`, the time of the creation, for one reason. If
 * somebody deletes all data of a server, the server counts its zxids from the start again. Another
 * znode may then have the same `czxid`, but not the same time.
 */
export function sameIncarnation(a: Stat | undefined, b: Stat): boolean {
  return a?.czxid === b.czxid && a.ctime === b.ctime;
}
