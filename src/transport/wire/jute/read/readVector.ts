import type { Reader } from './Reader.js';
import { readLength } from './readLength.js';

/**
 * Reads a `vector`. The array grows with each item. The function does not reserve memory for all
 * items at once, because a faulty server may send any count.
 */
export function readVector<T>(reader: Reader, readItem: (reader: Reader) => T): T[] {
  const items: T[] = [];
  for (let left = readLength(reader); left > 0; left -= 1) {
    items.push(readItem(reader));
  }
  return items;
}
