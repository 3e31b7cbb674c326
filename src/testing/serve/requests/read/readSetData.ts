import type { OperationOf } from '../../../../transport/Operation.js';
import { readBytes } from '../../../../transport/wire/jute/read/readBytes.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readText } from '../../../../transport/wire/jute/read/readText.js';

/** Reads `ustring path; buffer data; int version`. */
export function readSetData(reader: Reader): OperationOf<'setData'> {
  const path = readText(reader);
  const data = readBytes(reader);
  return { type: 'setData', path, data, version: readInt(reader) };
}
