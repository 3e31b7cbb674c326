import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Writes a whole number of at most 2^53 as a `long`. */
export function writeLong(writer: Writer, value: number): void {
  const at = reserve(writer, 8);
  writer.view.setInt32(at, Math.floor(value / 0x1_0000_0000));
  writer.view.setInt32(at + 4, value);
}
