import type { Reader } from './Reader.js';
import { readLength } from './readLength.js';

/**
 * Reads a `vector`. Reads a `vector`. The array grows with the items that arrive, because a faulty
 * peer may announce any count.
 */
export function readVector<T>(reader: Reader, readItem: (reader: Reader) => T): T[] {
  const items: T[] = [];
  for (let left = readLength(reader); left > 0; left -= 1) {
    items.push(readItem(reader));
  }
  return items;
}
