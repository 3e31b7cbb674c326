import type { Writer } from './Writer.js';
import { writeInt } from './writeInt.js';

/** Writes a `vector`. */
export function writeVector<T>(
  writer: Writer,
  items: readonly T[],
  writeItem: (writer: Writer, item: T) => void,
): void {
  writeInt(writer, items.length);
  for (const item of items) {
    writeItem(writer, item);
  }
}
