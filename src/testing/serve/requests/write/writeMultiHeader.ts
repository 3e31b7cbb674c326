import { writeBoolean } from '../../../../transport/wire/jute/write/writeBoolean.js';
import { writeInt } from '../../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../../transport/wire/jute/write/Writer.js';

/**
 * Writes the header `int type; boolean done; int err`, which precedes each result. A header of the
 * type `end` follows the last result.
 */
export function writeMultiHeader(writer: Writer, type: number | 'end', code = 0): void {
  writeInt(writer, type === 'end' ? -1 : type);
  writeBoolean(writer, type === 'end');
  writeInt(writer, type === 'end' ? -1 : code);
}
