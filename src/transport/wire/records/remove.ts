import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/** The request `delete` has the fields `ustring path; int version`. The reply has no fields. */
export const remove: RecordOf<'remove'> = {
  typeOf: () => 2,
  encode(writer, { path, version }) {
    writeText(writer, path);
    writeInt(writer, version);
  },
  decode: nothing,
};
