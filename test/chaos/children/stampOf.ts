import type { Stat } from '../../../src/index.js';

/** The name of the write that this stat comes from. */
export function stampOf({ mzxid, mtime }: Stat): string {
  return `${mzxid}:${mtime}`;
}
