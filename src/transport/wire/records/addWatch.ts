import { readInt } from '../jute/read/readInt.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import type { RecordOf } from './RecordOf.js';

/**
 * Request `ustring path; int mode`, 0 for only the path and 1 for all znodes below it too; reply
 * `int err`.
 */
export const addWatch: RecordOf<'addWatch'> = {
  typeOf: () => 106,
  encode(writer, { path, recursive }) {
    writeText(writer, path);
    writeInt(writer, recursive ? 1 : 0);
  },
  decode(reader) {
    // Servers always write 0 here: a failure has a return code and no record.
    readInt(reader);
    return undefined;
  },
  standing: ({ path }) => ({ type: 'set', path }),
};
