import type { WatchEvent } from '../../model/WatchEvent.js';

const types: ReadonlySet<string> = new Set<WatchEvent['type']>([
  'created',
  'deleted',
  'changed',
  'child',
]);

/** An event of the default watcher; `null` if it reports no change, such as `notwatching`. */
export function toWatchEvent(type: string, path: unknown): WatchEvent | null {
  return types.has(type) && typeof path === 'string'
    ? { type: type as WatchEvent['type'], path }
    : null;
}
