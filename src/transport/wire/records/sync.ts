import { readText } from '../jute/read/readText.js';
import { encodePath } from './encodePath.js';
import type { RecordOf } from './RecordOf.js';

/** The request is `ustring path`. The reply is `ustring path`. */
export const sync: RecordOf<'sync'> = {
  typeOf: () => 9,
  encode: encodePath,
  decode(reader) {
    readText(reader);
    return undefined;
  },
};
