import type { WatchEvent } from '../../model/WatchEvent.js';

const types: ReadonlySet<string> = new Set<WatchEvent['type']>([
  'created',
  'deleted',
  'changed',
  'child',
]);

/**
 * Turns an event of the C client into a watch event. Some events, such as `notwatching`, report no
 * change of a znode. For these events, the function returns `null`.
 */
export function toWatchEvent(type: string, path: unknown): WatchEvent | null {
  return types.has(type) && typeof path === 'string'
    ? { type: type as WatchEvent['type'], path }
    : null;
}
