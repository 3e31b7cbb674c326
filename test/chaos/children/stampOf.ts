import type { Stat } from '../../../src/index.js';

/**
 * Returns a text that identifies the last write of the znode. The zxid is not enough for this
 * purpose, because the zxids start again after the fault `server.wipe`.
 */
export function stampOf({ mzxid, mtime }: Stat): string {
  return `${mzxid}:${mtime}`;
}
