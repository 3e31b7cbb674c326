import { slab } from './slab.js';
import { slabSize } from './slabSize.js';
import type { Writer } from './Writer.js';

/**
 * Reserves bytes for a field, and returns their place. If there is not enough room, makes a new
 * buffer and copies the unsent bytes into it. The old buffer stays unchanged, because the socket
 * may still read it.
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
