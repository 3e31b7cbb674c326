import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from './Reader.js';

/**
 * Skips a field of `length` bytes, and returns the index where the skipped field starts. Throws if
 * the frame ends before the end of this field.
 */
export function advance(reader: Reader, length: number): number {
  const start = reader.at;
  if (length > reader.end - start) {
    throw new ProtocolError('a frame ends within a record');
  }
  reader.at = start + length;
  return start;
}
