import { writeInt } from '../../../../transport/wire/jute/write/writeInt.js';
import type { Writer } from '../../../../transport/wire/jute/write/Writer.js';
import { writeMultiHeader } from './writeMultiHeader.js';

const failed = -1;

/**
 * Writes the result of an operation that was not applied, because this operation or another
 * operation of the transaction has failed.
 */
export function writeFailure(writer: Writer, code: number): void {
  writeMultiHeader(writer, failed, code);
  writeInt(writer, code);
}
