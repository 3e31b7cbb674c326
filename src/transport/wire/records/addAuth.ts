import { writeBytes } from '../jute/write/writeBytes.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/** Request `int type; ustring scheme; buffer auth` with the xid -4 and the type 0, reply without fields. */
export const addAuth: RecordOf<'addAuth'> = {
  typeOf: () => 100,
  xid: -4,
  encode(writer, { credential: { scheme, credentials } }) {
    writeInt(writer, 0);
    writeText(writer, scheme);
    writeBytes(writer, Buffer.from(credentials));
  },
  decode: nothing,
};
