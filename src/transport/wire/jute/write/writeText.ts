import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/**
 * Writes a `ustring`. First reserves three bytes for each UTF-16 unit, because no unit needs more
 * than three bytes in UTF-8. The function does not count the needed bytes, because a count would
 * take more time than the reservation of too many bytes.
 */
export function writeText(writer: Writer, text: string): void {
  const at = reserve(writer, 4 + 3 * text.length);
  const length = writer.bytes.write(text, at + 4);
  writer.view.setInt32(at, length);
  writer.at = at + 4 + length;
}
