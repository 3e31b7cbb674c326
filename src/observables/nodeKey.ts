import type { Stat } from '../model/Stat.js';

/**
 * The numbers that identify a state of a znode's data. Two different states differ in at least one
 * of these numbers.
 */
export type NodeKey = Pick<Stat, 'czxid' | 'mzxid' | 'mtime'>;

/**
 * Returns the key of a stat, or `null` for a missing znode. While a stream waits for the next
 * change, the stream keeps only this key. The key takes less memory than the stat.
 */
export function nodeKey(stat: Stat | null): NodeKey | null {
  if (stat === null) return null;
  const { czxid, mzxid, mtime } = stat;
  return { czxid, mzxid, mtime };
}
