import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import { writeText } from '../../../transport/wire/jute/write/writeText.js';
import { writeVector } from '../../../transport/wire/jute/write/writeVector.js';
import { writeStat } from '../jute/writeStat.js';
import type { Handler } from './Handler.js';
import { plainReads } from './plainReads.js';
import { readPath } from './read/readPath.js';
import { readWatched } from './read/readWatched.js';
import { served } from './served.js';
import { readServerText } from '../jute/readServerText.js';
import { writeServerText } from '../jute/writeServerText.js';

/** The type numbers of the read requests, each with its handler. */
export const readHandlers: readonly (readonly [number, Handler])[] = [
  ...plainReads('set'),
  [
    3,
    served<'exists'>(readWatched('exists', 'set'), (writer, stat) => {
      if (stat !== null) writeStat(writer, stat);
    }),
  ],
  [
    6,
    served<'getAcl'>(
      (reader) => ({ type: 'getAcl', path: readPath(reader) }),
      (writer, { acl, stat }) => {
        writeVector(writer, acl, (to, { perms, scheme, id }) => {
          writeInt(to, perms);
          writeServerText(to, scheme);
          writeServerText(to, id);
        });
        writeStat(writer, stat);
      },
    ),
  ],
  [
    12,
    served<'getChildren'>(readWatched('getChildren', 'set'), (writer, { children, stat }) => {
      writeVector(writer, children, writeText);
      writeStat(writer, stat);
    }),
  ],
  [
    103,
    served<'getEphemerals'>(
      (reader) => ({ type: 'getEphemerals', path: readServerText(reader) }),
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
          writeServerText(to, scheme);
          writeServerText(to, id);
        });
      },
    ),
  ],
];
