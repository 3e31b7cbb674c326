import { slab } from './slab.js';
import { slabSize } from './slabSize.js';
import type { Writer } from './Writer.js';

/**
 * Reserves bytes for a field, and returns the index of the first reserved byte. If the field does
 * not fit into the buffer, the function first copies the unsent bytes to a new buffer. The socket
 * may still send bytes from the old buffer, so the old buffer stays unchanged.
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
