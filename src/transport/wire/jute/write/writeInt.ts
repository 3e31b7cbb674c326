import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Writes an `int`. */
export function writeInt(writer: Writer, value: number): void {
  const at = reserve(writer, 4);
  writer.view.setInt32(at, value);
}
