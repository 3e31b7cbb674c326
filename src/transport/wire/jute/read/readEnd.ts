import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from './Reader.js';

/** Throws if a frame is longer than its record. */
export function readEnd({ at, end }: Reader): void {
  if (at !== end) {
    throw new ProtocolError(`${String(end - at)} bytes after the end of a record`);
  }
}
