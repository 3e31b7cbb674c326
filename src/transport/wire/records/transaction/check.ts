import { writeInt } from '../../jute/write/writeInt.js';
import { writeText } from '../../jute/write/writeText.js';
import { nothing } from '../nothing.js';
import type { WireRecord } from '../WireRecord.js';

/** Only a part of transactions: `ustring path; int version`, result without fields. */
export const check: WireRecord<{ readonly path: string; readonly version: number }, undefined> = {
  typeOf: () => 13,
  encode(writer, { path, version }) {
    writeText(writer, path);
    writeInt(writer, version);
  },
  decode: nothing,
};
