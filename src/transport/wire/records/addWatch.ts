import { readInt } from '../jute/read/readInt.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import type { RecordOf } from './RecordOf.js';

/**
 * The request is `ustring path; int mode`. The mode 0 sets a watch on the znode at the path, and on
 * the list of the children of this znode. The mode 1 sets a watch on this znode, and on all znodes
 * below it. The reply is `int err`.
 */
export const addWatch: RecordOf<'addWatch'> = {
  typeOf: () => 106,
  encode(writer, { path, recursive }) {
    writeText(writer, path);
    writeInt(writer, recursive ? 1 : 0);
  },
  decode(reader) {
    // The field `err` is always 0. If the request fails, the reply has only a return code.
    readInt(reader);
    return undefined;
  },
  standing: ({ path }) => ({ type: 'set', path }),
};
