import type { Stat } from '../../../src/index.js';

/** Returns a name for the write that this stat comes from. */
export function stampOf({ mzxid, mtime }: Stat): string {
  return `${mzxid}:${mtime}`;
}
