import { ProtocolError } from '../../../../errors/wire/ProtocolError.js';
import type { Reader } from './Reader.js';

/** Throws where a frame goes on behind its record. */
export function readEnd({ at, end }: Reader): void {
  if (at !== end) {
    throw new ProtocolError(`${String(end - at)} bytes behind a record`);
  }
}
