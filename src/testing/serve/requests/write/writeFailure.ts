import { writeInt } from '../../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../../transport/wire/jute/write/Writer.js';
import { writeMultiHeader } from './writeMultiHeader.js';

const failed = -1;

/**
 * Writes a return code in place of the result of an operation. If one operation of a transaction
 * fails, the reply has a return code in place of each result.
 */
export function writeFailure(writer: Writer, code: number): void {
  writeMultiHeader(writer, failed, code);
  writeInt(writer, code);
}
