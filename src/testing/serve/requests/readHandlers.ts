import { readBoolean } from '../../../transport/wire/jute/read/readBoolean.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { writeAcl } from '../../../transport/wire/jute/write/writeAcl.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import { writeText } from '../../../transport/wire/jute/write/writeText.js';
import { writeVector } from '../../../transport/wire/jute/write/writeVector.js';
import { writeData } from '../jute/writeData.js';
import { writeStat } from '../jute/writeStat.js';
import type { Handler } from './Handler.js';
import { served } from './served.js';
import { readPath } from './read/readPath.js';

/** The handlers of the requests that read, by their types. */
export const readHandlers: readonly (readonly [number, Handler])[] = [
  [
    3,
    served<'exists'>(read('exists'), (writer, stat) => {
      if (stat !== null) writeStat(writer, stat);
    }),
  ],
  [
    4,
    served<'getData'>(read('getData'), (writer, { data, stat }) => {
      writeData(writer, data);
      writeStat(writer, stat);
    }),
  ],
  [
    6,
    served<'getAcl'>(
      (reader) => ({ type: 'getAcl', path: readPath(reader) }),
      (writer, { acl, stat }) => {
        writeVector(writer, acl, writeAcl);
        writeStat(writer, stat);
      },
    ),
  ],
  [
    8,
    served<'getChildren'>(read('getChildren'), (writer, { children }) => {
      writeVector(writer, children, writeText);
    }),
  ],
  [
    12,
    served<'getChildren'>(read('getChildren'), (writer, { children, stat }) => {
      writeVector(writer, children, writeText);
      writeStat(writer, stat);
    }),
  ],
  [
    103,
    served<'getEphemerals'>(
      (reader) => ({ type: 'getEphemerals', path: readText(reader) }),
      (writer, paths) => {
        writeVector(writer, paths, writeText);
      },
    ),
  ],
  [
    104,
    served<'countDescendants'>(
      (reader) => ({ type: 'countDescendants', path: readPath(reader) }),
      writeInt,
    ),
  ],
  [
    107,
    served<'whoAmI'>(
      () => ({ type: 'whoAmI', path: '/' }),
      (writer, identities) => {
        writeVector(writer, identities, (to, { scheme, id }) => {
          writeText(to, scheme);
          writeText(to, id);
        });
      },
    ),
  ],
];

function read<T extends 'exists' | 'getData' | 'getChildren'>(
  type: T,
): (reader: Reader) => { readonly type: T; readonly path: string; readonly watch: boolean } {
  return (reader) => ({ type, path: readPath(reader), watch: readBoolean(reader) });
}
