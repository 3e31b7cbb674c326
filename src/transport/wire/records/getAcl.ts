import { readAcl } from '../jute/read/readAcl.js';
import { readStat } from '../jute/read/readStat.js';
import { readVector } from '../jute/read/readVector.js';
import { encodePath } from './encodePath.js';
import type { RecordOf } from './RecordOf.js';

/** The request is `ustring path`. The reply is `vector<ACL> acl; Stat stat`. */
export const getAcl: RecordOf<'getAcl'> = {
  typeOf: () => 6,
  encode: encodePath,
  decode(reader) {
    const acl = readVector(reader, readAcl);
    return { acl, stat: readStat(reader) };
  },
};
