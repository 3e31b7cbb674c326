import { advance } from '../../../transport/wire/jute/read/advance.js';
import { readLength } from '../../../transport/wire/jute/read/readLength.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';

/** Reads a `buffer` without a copy: the database makes one, before the next frame overwrites the bytes. */
export function readBytesInPlace(reader: Reader): Buffer {
  const length = readLength(reader);
  const start = advance(reader, length);
  return reader.bytes.subarray(start, start + length);
}
