import { readStat } from '../jute/read/readStat.js';
import { readText } from '../jute/read/readText.js';
import { readVector } from '../jute/read/readVector.js';
import { encodeRead } from './encodeRead.js';
import type { RecordOf } from './RecordOf.js';
import { watchOfRead } from './watchOfRead.js';

/** The request getChildren2: `ustring path; boolean watch`, reply `vector<ustring> children; Stat stat`. */
export const getChildren: RecordOf<'getChildren'> = {
  typeOf: () => 12,
  encode: encodeRead,
  decode(reader, { path }) {
    const children = readVector(reader, readText);
    return { path, children, stat: readStat(reader) };
  },
  watches: watchOfRead,
};
