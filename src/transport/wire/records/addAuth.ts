import { writeBytes } from '../jute/write/writeBytes.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/**
 * The request is `int type; ustring scheme; buffer auth`. The field `type` is always 0, and the xid
 * is always -4. The reply has no fields.
 */
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
