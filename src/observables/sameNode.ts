import type { NodeKey } from './nodeKey.js';

/**
 * Whether two reads show the same state of a znode's data. The version is not compared, because
 * each creation starts the version at 0 again. The function also compares the time of the change,
 * `mtime`. The reason: if somebody deletes all data of a server, its zxids start again, and two
 * states may have the same zxids.
 */
export function sameNode(a: NodeKey | null, b: NodeKey | null): boolean {
  return a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime;
}
