import type { NodeKey } from './nodeKey.js';

/**
 * Whether two reads show the same state of a znode's data. The version cannot decide this, because
 * it starts at 0 again when somebody deletes and creates the znode. The function also compares
 * `mtime`, the time of the last change, for one reason. If somebody deletes all data of a server,
 * the server counts its zxids from the start again. Two different states may then have the same
 * zxids, but not the same time.
 */
export function sameNode(a: NodeKey | null, b: NodeKey | null): boolean {
  return a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime;
}
