import type { Stat } from '../model/Stat.js';

/** What tells one state of a znode's data from another. */
export type NodeKey = Pick<Stat, 'czxid' | 'mzxid' | 'mtime'>;

/** Takes that from a stat: each stream at rest holds one. `null` for a missing znode. */
export function nodeKey(stat: Stat | null): NodeKey | null {
  if (stat === null) return null;
  const { czxid, mzxid, mtime } = stat;
  return { czxid, mzxid, mtime };
}
