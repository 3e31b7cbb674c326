import type { Stat } from '../../../src/index.js';

/** Names the write that a stat is of. */
export function stampOf({ mzxid, mtime }: Stat): string {
  return `${mzxid}:${mtime}`;
}
