import { advance } from './advance.js';
import { hexAt } from './hexAt.js';
import type { Reader } from './Reader.js';

/** Reads a `long` that is an id, such as a session id. */
export function readHex(reader: Reader): string {
  return hexAt(reader.view, advance(reader, 8));
}
