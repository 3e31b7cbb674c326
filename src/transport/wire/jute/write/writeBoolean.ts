import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Writes a `boolean`. */
export function writeBoolean(writer: Writer, value: boolean): void {
  const at = reserve(writer, 1);
  writer.view.setUint8(at, value ? 1 : 0);
}
