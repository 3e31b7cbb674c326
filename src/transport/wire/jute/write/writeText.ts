import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/**
 * Writes a `ustring`. It reserves three bytes per UTF-16 unit, the maximum: counting first would
 * cost more.
 */
export function writeText(writer: Writer, text: string): void {
  const at = reserve(writer, 4 + 3 * text.length);
  const length = writer.bytes.write(text, at + 4);
  writer.view.setInt32(at, length);
  writer.at = at + 4 + length;
}
