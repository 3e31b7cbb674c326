import type { OperationOf } from '../../../../transport/Operation.js';
import { readLong } from '../../../../transport/wire/jute/read/readLong.js';
import { readVector } from '../../../../transport/wire/jute/read/readVector.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readServerText } from '../../jute/readServerText.js';

/** Reads `long relativeZxid; vector<ustring> dataWatches, existWatches, childWatches`. */
export function readSetWatches(reader: Reader): OperationOf<'setWatches'> {
  const relativeZxid = readLong(reader);
  const data = readVector(reader, readServerText);
  const exist = readVector(reader, readServerText);
  const child = readVector(reader, readServerText);
  return { type: 'setWatches', path: '/', relativeZxid, data, exist, child };
}
