import { readStat } from '../jute/read/readStat.js';
import { encodeRead } from './encodeRead.js';
import type { RecordOf } from './RecordOf.js';
import { watchOfRead } from './watchOfRead.js';

/**
 * Request `ustring path; boolean watch`, reply `Stat stat`, or NO_NODE. With NO_NODE the watch is
 * set all the same.
 */
export const exists: RecordOf<'exists'> = {
  typeOf: () => 3,
  encode: encodeRead,
  decode: readStat,
  missing: null,
  watches: watchOfRead,
};
