import { advance } from './advance.js';
import { longAt } from './longAt.js';
import type { Reader } from './Reader.js';

/** Reads a `long` as a number, exact up to 2^53. */
export function readLong(reader: Reader): number {
  return longAt(reader.view, advance(reader, 8));
}
