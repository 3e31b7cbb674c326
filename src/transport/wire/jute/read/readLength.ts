import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import { readInt } from './readInt.js';
import type { Reader } from './Reader.js';

/**
 * Reads the length of the next field. Returns 0 if the field is null (length -1), so the library
 * reads a null field as an empty field.
 */
export function readLength(reader: Reader): number {
  const length = readInt(reader);
  if (length < -1) {
    throw new ProtocolError(`a length of ${String(length)}`);
  }
  return Math.max(length, 0);
}
