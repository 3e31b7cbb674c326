import type { OperationOf } from '../../../../transport/Operation.js';
import { readBytesInPlace } from '../../jute/readBytesInPlace.js';
import { readInt } from '../../../../transport/wire/jute/read/readInt.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/** Reads `ustring path; buffer data; int version`. */
export function readSetData(reader: Reader): OperationOf<'setData'> {
  const path = readServerText(reader);
  const data = readBytesInPlace(reader);
  return { type: 'setData', path, data, version: readInt(reader) };
}
