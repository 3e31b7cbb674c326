import type { Znode } from './Znode.js';

/**
 * From this ms on, the server may remove the znode by itself. `null`: not in its present state. The
 * real server checks once a minute, so it may remove the znode later.
 */
export function dueAt({ kind, numChildren, creates, mtime, ttl }: Znode): number | null {
  if (numChildren > 0) return null;
  // A container that never had a child may be about to get its first one.
  if (kind === 'container') return creates > 0 ? 0 : null;
  return kind === 'ttl' && ttl !== undefined ? mtime + ttl + 1 : null;
}
