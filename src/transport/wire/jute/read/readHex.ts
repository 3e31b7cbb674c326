import { advance } from './advance.js';
import { hexAt } from './hexAt.js';
import type { Reader } from './Reader.js';

/** Reads a `long` that is an id, such as that of a session. */
export function readHex(reader: Reader): string {
  return hexAt(reader.view, advance(reader, 8));
}
