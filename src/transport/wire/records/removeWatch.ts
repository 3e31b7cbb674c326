import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';
import { watchTypes } from './watchTypes.js';

/** The request `removeWatches` has the fields `ustring path; int type`. The reply has no fields. */
export const removeWatch: RecordOf<'removeWatch'> = {
  typeOf: () => 18,
  encode(writer, { path, kind }) {
    writeText(writer, path);
    writeInt(writer, watchTypes[kind]);
  },
  decode: nothing,
  standing: ({ path, kind }) => (kind === 'any' ? { type: 'removed', path } : null),
};
