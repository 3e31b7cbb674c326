import { writeInt } from '../../jute/write/writeInt.js';
import { writeText } from '../../jute/write/writeText.js';
import { nothing } from '../nothing.js';
import type { WireRecord } from '../WireRecord.js';

/**
 * The check of a version. It is only a part of transactions, and never a request. The part is
 * `ustring path; int version`. Its result has no fields.
 */
export const check: WireRecord<{ readonly path: string; readonly version: number }, undefined> = {
  typeOf: () => 13,
  encode(writer, { path, version }) {
    writeText(writer, path);
    writeInt(writer, version);
  },
  decode: nothing,
};
