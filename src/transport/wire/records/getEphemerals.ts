import { readText } from '../jute/read/readText.js';
import { readVector } from '../jute/read/readVector.js';
import { encodePath } from './encodePath.js';
import type { RecordOf } from './RecordOf.js';

/** The request is `ustring prefixPath`. The reply is `vector<ustring> ephemerals`. */
export const getEphemerals: RecordOf<'getEphemerals'> = {
  typeOf: () => 103,
  encode: encodePath,
  decode: (reader) => readVector(reader, readText),
};
