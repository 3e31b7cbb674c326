import { slab } from '../../../../../src/transport/wire/jute/write/slab.js';
import type { Writer } from '../../../../../src/transport/wire/jute/write/Writer.js';

/**
 * Returns the bytes that a function writes. The buffer of the writer is small at first, so the
 * buffer must grow.
 */
export function written(write: (writer: Writer) => void): Buffer {
  const writer = slab(1);
  write(writer);
  return Buffer.from(writer.bytes.subarray(writer.from, writer.at));
}
