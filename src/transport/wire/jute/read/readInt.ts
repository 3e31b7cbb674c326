import { advance } from './advance.js';
import type { Reader } from './Reader.js';

/** Reads an `int`. */
export function readInt(reader: Reader): number {
  return reader.view.getInt32(advance(reader, 4));
}
