import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readVector } from '../../../transport/wire/jute/read/readVector.js';
import { nothing } from '../../../transport/wire/records/nothing.js';
import { writeStat } from '../jute/writeStat.js';
import { creations } from './creations.js';
import type { Handler } from './Handler.js';
import { readEntry } from './read/readEntry.js';
import { readRemove } from './read/readRemove.js';
import { readSetData } from './read/readSetData.js';
import { readTransaction } from './read/readTransaction.js';
import { served } from './served.js';
import { writeTransactionReply } from './write/writeTransactionReply.js';
import { readServerText } from '../jute/readServerText.js';
import { writeServerText } from '../jute/writeServerText.js';
import { internalHandlers } from './internalHandlers.js';

/** The type numbers of all write requests and of `sync`, each with its handler. */
export const writeHandlers: readonly (readonly [number, Handler])[] = [
  ...creations,
  [2, served<'remove'>(readRemove, nothing)],
  [5, served<'setData'>(readSetData, writeStat)],
  [
    7,
    served<'setAcl'>(
      (reader) => {
        const path = readServerText(reader);
        const acl = readVector(reader, readEntry);
        return { type: 'setAcl', path, acl, version: readInt(reader) };
      },
      (writer, _, { path }, { server }) => {
        const answer = server.database().exists(path);
        if (answer.rc === ReturnCode.ok) writeStat(writer, answer.stat);
      },
    ),
  ],
  [
    9,
    served<'sync'>(
      (reader) => ({ type: 'sync', path: readServerText(reader) }),
      (writer, _, { path }) => {
        writeServerText(writer, path);
      },
    ),
  ],
  ...internalHandlers,
  [14, served<'transaction'>(readTransaction, writeTransactionReply)],
];
