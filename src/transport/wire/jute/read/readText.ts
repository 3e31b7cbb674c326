import { advance } from './advance.js';
import { readLength } from './readLength.js';
import type { Reader } from './Reader.js';

/** Reads a `ustring`. */
export function readText(reader: Reader): string {
  const length = readLength(reader);
  const start = advance(reader, length);
  return reader.bytes.toString('utf8', start, start + length);
}
