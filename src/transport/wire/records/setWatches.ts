import { writeLong } from '../jute/write/writeLong.js';
import { writeText } from '../jute/write/writeText.js';
import { writeVector } from '../jute/write/writeVector.js';
import { nothing } from './nothing.js';
import type { RecordOf } from './RecordOf.js';

/**
 * The request is `long relativeZxid; vector<ustring> dataWatches, existWatches, childWatches`. The
 * reply has no fields. If a watched znode has changed after `relativeZxid`, the server sends the
 * watch event before the reply.
 */
export const setWatches: RecordOf<'setWatches'> = {
  typeOf: () => 101,
  encode(writer, { relativeZxid, data, exist, child }) {
    writeLong(writer, relativeZxid);
    writeVector(writer, data, writeText);
    writeVector(writer, exist, writeText);
    writeVector(writer, child, writeText);
  },
  decode: nothing,
  watches: ({ data, exist, child }) => data.length + exist.length + child.length,
};
