import { slab } from '../../../../../src/transport/wire/jute/write/slab.js';
import type { Writer } from '../../../../../src/transport/wire/jute/write/Writer.js';

/** The bytes that a function writes. The writer starts small, so it must grow. */
export function written(write: (writer: Writer) => void): Buffer {
  const writer = slab(1);
  write(writer);
  return Buffer.from(writer.bytes.subarray(writer.from, writer.at));
}
