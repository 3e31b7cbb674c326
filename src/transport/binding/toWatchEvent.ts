import type { WatchEvent } from '../../model/WatchEvent.js';

const types: ReadonlySet<string> = new Set<WatchEvent['type']>([
  'created',
  'deleted',
  'changed',
  'child',
]);

/**
 * Turns an event of the C client into a watch event. Returns `null` for an event that reports no
 * change of a znode, such as `notwatching`.
 */
export function toWatchEvent(type: string, path: unknown): WatchEvent | null {
  return types.has(type) && typeof path === 'string'
    ? { type: type as WatchEvent['type'], path }
    : null;
}
