import { readStat } from '../jute/read/readStat.js';
import { writeBytes } from '../jute/write/writeBytes.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import type { RecordOf } from './RecordOf.js';

/** The request is `ustring path; buffer data; int version`. The reply is `Stat stat`. */
export const setData: RecordOf<'setData'> = {
  typeOf: () => 5,
  encode(writer, { path, data, version }) {
    writeText(writer, path);
    writeBytes(writer, data);
    writeInt(writer, version);
  },
  decode: readStat,
};
