import { slab } from './slab.js';
import { slabSize } from './slabSize.js';
import type { Writer } from './Writer.js';

/**
 * Makes room for a field and gives its place. Where the bytes are used up it takes new ones, and moves
 * what has not been sent: the socket may still read the old ones.
 */
export function reserve(writer: Writer, length: number): number {
  if (length > writer.bytes.length - writer.at) {
    renew(writer, length);
  }
  const start = writer.at;
  writer.at = start + length;
  return start;
}

function renew(writer: Writer, length: number): void {
  const { bytes, from, at } = writer;
  const unsent = at - from;
  Object.assign(writer, slab(Math.max(slabSize, 2 * unsent + length)));
  bytes.copy(writer.bytes, 0, from, at);
  writer.at = unsent;
}
