import type { Znode } from './Znode.js';

/**
 * Returns the earliest time, in ms, when the server may delete the znode by itself. Returns `null`
 * if the server may not delete the znode in its present state. A real server checks its znodes only
 * once a minute, so it may delete the znode later than at this time.
 */
export function dueAt({ kind, numChildren, creates, mtime, ttl }: Znode): number | null {
  if (numChildren > 0) return null;
  // A container without a first child stays: its creator may be about to create this child.
  if (kind === 'container') return creates > 0 ? 0 : null;
  return kind === 'ttl' && ttl !== undefined ? mtime + ttl + 1 : null;
}
