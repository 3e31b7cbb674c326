import { advance } from './advance.js';
import { readLength } from './readLength.js';
import type { Reader } from './Reader.js';

/** Reads a `buffer`. Returns a copy, because a later frame may overwrite this frame. */
export function readBytes(reader: Reader): Buffer {
  const length = readLength(reader);
  const start = advance(reader, length);
  const copy = Buffer.allocUnsafe(length);
  reader.bytes.copy(copy, 0, start, start + length);
  return copy;
}
