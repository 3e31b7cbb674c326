import { readBoolean } from '../../../../transport/wire/jute/read/readBoolean.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';

/**
 * Reads `int type; boolean done; int err`. Returns the type of the operation that follows, or
 * `null` if no operation follows.
 */
export function readMultiHeader(reader: Reader): number | null {
  const type = readInt(reader);
  const done = readBoolean(reader);
  readInt(reader);
  return done ? null : type;
}
