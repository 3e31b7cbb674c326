import { readBytes } from '../jute/read/readBytes.js';
import { readStat } from '../jute/read/readStat.js';
import { encodeRead } from './encodeRead.js';
import type { RecordOf } from './RecordOf.js';
import { watchOfRead } from './watchOfRead.js';

/** The request is `ustring path; boolean watch`. The reply is `buffer data; Stat stat`. */
export const getData: RecordOf<'getData'> = {
  typeOf: () => 4,
  encode: encodeRead,
  decode(reader, { path }) {
    const data = readBytes(reader);
    return { path, data, stat: readStat(reader) };
  },
  watches: watchOfRead,
};
