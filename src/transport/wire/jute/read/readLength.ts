import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import { readInt } from './readInt.js';
import type { Reader } from './Reader.js';

/** Reads how long what follows is: 0 for null, which nobody here tells from empty. */
export function readLength(reader: Reader): number {
  const length = readInt(reader);
  if (length < -1) {
    throw new ProtocolError(`a length of ${String(length)}`);
  }
  return Math.max(length, 0);
}
