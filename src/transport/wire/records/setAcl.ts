import { readStat } from '../jute/read/readStat.js';
import { writeAcl } from '../jute/write/writeAcl.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { writeVector } from '../jute/write/writeVector.js';
import type { RecordOf } from './RecordOf.js';

/** The request is `ustring path; vector<ACL> acl; int version`. The reply is `Stat stat`. */
export const setAcl: RecordOf<'setAcl'> = {
  typeOf: () => 7,
  encode(writer, { path, acl, version }) {
    writeText(writer, path);
    writeVector(writer, acl, writeAcl);
    writeInt(writer, version);
  },
  decode(reader) {
    readStat(reader);
    return undefined;
  },
};
