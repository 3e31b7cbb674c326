import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import { advance } from '../../../transport/wire/jute/read/advance.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import { nullData } from '../../server/nulls/nullData.js';

/**
 * Reads a `buffer` without copying its bytes. The next frame may overwrite these bytes. By then,
 * the database has made its own copy.
 */
export function readBytesInPlace(reader: Reader): Buffer {
  const length = readInt(reader);
  if (length === -1) return nullData;
  if (length < 0) throw new ProtocolError(`a length of ${String(length)}`);
  const start = advance(reader, length);
  return reader.bytes.subarray(start, start + length);
}
