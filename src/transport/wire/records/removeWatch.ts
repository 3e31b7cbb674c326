import type { WatchKind } from '../../Operation.js';
import { writeInt } from '../jute/write/writeInt.js';
import { writeText } from '../jute/write/writeText.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/** The `type` of the request, by kind. */
const types: Readonly<Record<WatchKind, number>> = { children: 1, data: 2, any: 3 };

/** The request removeWatches: `ustring path; int type`, reply without fields. */
export const removeWatch: RecordOf<'removeWatch'> = {
  typeOf: () => 18,
  encode(writer, { path, kind }) {
    writeText(writer, path);
    writeInt(writer, types[kind]);
  },
  decode: nothing,
  standing: ({ path, kind }) => (kind === 'any' ? { type: 'removed', path } : null),
};
