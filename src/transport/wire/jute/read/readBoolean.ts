import { advance } from './advance.js';
import type { Reader } from './Reader.js';

/** Reads a `boolean`. */
export function readBoolean(reader: Reader): boolean {
  return reader.view.getUint8(advance(reader, 1)) !== 0;
}
