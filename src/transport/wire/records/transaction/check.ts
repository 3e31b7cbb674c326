import { writeInt } from '../../jute/write/writeInt.js';
import { writeText } from '../../jute/write/writeText.js';
import { nothing } from '../nothing.js';
import type { WireRecord } from '../WireRecord.js';

/**
 * Checks the version of a znode. This record is always a part of a transaction, and never a
 * separate request. The part is `ustring path; int version`. The result of this part has no fields.
 */
export const check: WireRecord<{ readonly path: string; readonly version: number }, undefined> = {
  typeOf: () => 13,
  encode(writer, { path, version }) {
    writeText(writer, path);
    writeInt(writer, version);
  },
  decode: nothing,
};
