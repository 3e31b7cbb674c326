import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import type { Reader } from '../jute/read/Reader.js';
import { readStat } from '../jute/read/readStat.js';
import { readText } from '../jute/read/readText.js';
import { readVector } from '../jute/read/readVector.js';
import { encodeRead } from './encodeRead.js';
import type { RecordOf } from './RecordOf.js';
import { watchOfRead } from './watchOfRead.js';

/**
 * The request getChildren2 is `ustring path; boolean watch`. The reply is
 * `vector<ustring> children; Stat stat`.
 */
export const getChildren: RecordOf<'getChildren'> = {
  typeOf: () => 12,
  encode: encodeRead,
  decode(reader, { path }) {
    const children = readVector(reader, readName);
    return { path, children, stat: readStat(reader) };
  },
  watches: watchOfRead,
};

/**
 * Reads the name of a child. Throws if the name is not a single segment of a path. A faulty server
 * may send a name such as `../b`. With this name, `watchTree` would read znodes outside of the
 * tree.
 */
function readName(reader: Reader): string {
  const name = readText(reader);
  if (name === '' || name === '.' || name === '..' || name.includes('/')) {
    throw new ProtocolError(`a child with the name ${JSON.stringify(name.slice(0, 100))}`);
  }
  return name;
}
