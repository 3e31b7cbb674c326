import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from './Reader.js';

/** Throws if the frame has more bytes after its record. */
export function readEnd({ at, end }: Reader): void {
  if (at !== end) {
    throw new ProtocolError(`${String(end - at)} bytes after the end of a record`);
  }
}
