import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';
import { writeInt } from './writeInt.js';

/** Writes a `buffer`. */
export function writeBytes(writer: Writer, data: Uint8Array): void {
  writeInt(writer, data.length);
  const at = reserve(writer, data.length);
  writer.bytes.set(data, at);
}
