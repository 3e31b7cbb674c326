import type { Znode } from './Znode.js';

/**
 * Returns the earliest time, in ms, when the server may delete the znode by itself. Returns `null`
 * if the server must not delete it by itself. A real server looks only once a minute for znodes
 * that are due, so the deletion may come later than the returned time.
 */
export function dueAt({ kind, numChildren, creates, mtime, ttl }: Znode): number | null {
  if (numChildren > 0) return null;
  // The server keeps a container that has never had a child. The creator of the container may be
  // about to create the first child.
  if (kind === 'container') return creates > 0 ? 0 : null;
  return kind === 'ttl' && ttl !== undefined ? mtime + ttl + 1 : null;
}
