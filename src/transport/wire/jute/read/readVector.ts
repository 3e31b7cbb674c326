import type { Reader } from './Reader.js';
import { readLength } from './readLength.js';

/** Reads a `vector`. It grows with what is there: a count is only an announcement, an item takes bytes. */
export function readVector<T>(reader: Reader, readItem: (reader: Reader) => T): T[] {
  const items: T[] = [];
  for (let left = readLength(reader); left > 0; left -= 1) {
    items.push(readItem(reader));
  }
  return items;
}
