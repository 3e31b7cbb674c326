import { readStat } from '../jute/read/readStat.js';
import { encodeRead } from './encodeRead.js';
import type { RecordOf } from './RecordOf.js';
import { watchOfRead } from './watchOfRead.js';

/**
 * The request is `ustring path; boolean watch`. The reply is `Stat stat`. If the znode does not
 * exist, the reply has the return code NO_NODE. The server sets the watch even in this case.
 */
export const exists: RecordOf<'exists'> = {
  typeOf: () => 3,
  encode: encodeRead,
  decode: readStat,
  missing: null,
  watches: watchOfRead,
};
