import type { OperationOf } from '../../../../transport/Operation.js';
import { readLong } from '../../../../transport/wire/jute/read/readLong.js';
import { readText } from '../../../../transport/wire/jute/read/readText.js';
import { readVector } from '../../../../transport/wire/jute/read/readVector.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';

/** Reads `long relativeZxid; vector<ustring> dataWatches, existWatches, childWatches`. */
export function readSetWatches(reader: Reader): OperationOf<'setWatches'> {
  const relativeZxid = readLong(reader);
  const data = readVector(reader, readText);
  const exist = readVector(reader, readText);
  const child = readVector(reader, readText);
  return { type: 'setWatches', path: '/', relativeZxid, data, exist, child };
}
