import type { Stat } from '../model/Stat.js';

/** Two states of a znode's data differ in one of these. */
export type NodeKey = Pick<Stat, 'czxid' | 'mzxid' | 'mtime'>;

/** Takes the key from a stat, because each stream at rest holds one. `null` for a missing znode. */
export function nodeKey(stat: Stat | null): NodeKey | null {
  if (stat === null) return null;
  const { czxid, mzxid, mtime } = stat;
  return { czxid, mzxid, mtime };
}
