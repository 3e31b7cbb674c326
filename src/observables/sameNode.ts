import type { NodeKey } from './nodeKey.js';

/**
 * Whether two reads show the same state of a znode's data. The version is not enough, because it
 * starts at 0 again in a new znode. The zxids are not enough either: after somebody has deleted all
 * data of a server, the server counts its zxids from the start again. So the function also compares
 * `mtime`, the time of the last change.
 */
export function sameNode(a: NodeKey | null, b: NodeKey | null): boolean {
  return a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime;
}
