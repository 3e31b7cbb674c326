import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Writes hexadecimal text, such as the id of a session, as a `long`. */
export function writeHex(writer: Writer, id: string): void {
  const digits = id.padStart(16, '0');
  const at = reserve(writer, 8);
  writer.view.setUint32(at, parseInt(digits.slice(0, 8), 16));
  writer.view.setUint32(at + 4, parseInt(digits.slice(8), 16));
}
