import { readInt } from '../jute/read/readInt.js';
import { encodePath } from './encodePath.js';
import type { RecordOf } from './RecordOf.js';

/** The request `getAllChildrenNumber` has the field `ustring path`. The reply is `int totalNumber`. */
export const countDescendants: RecordOf<'countDescendants'> = {
  typeOf: () => 104,
  encode: encodePath,
  decode: readInt,
};
