import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readAcl } from '../../../transport/wire/jute/read/readAcl.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { readVector } from '../../../transport/wire/jute/read/readVector.js';
import { writeText } from '../../../transport/wire/jute/write/writeText.js';
import { nothing } from '../../../transport/wire/records/nothing.js';
import { writeStat } from '../jute/writeStat.js';
import { creations } from './creations.js';
import type { Handler } from './Handler.js';
import { readRemove } from './read/readRemove.js';
import { readSetData } from './read/readSetData.js';
import { readTransaction } from './read/readTransaction.js';
import { served } from './served.js';
import { writeTransactionReply } from './write/writeTransactionReply.js';

/** The handlers of the requests that write, and of sync, by their types. */
export const writeHandlers: readonly (readonly [number, Handler])[] = [
  ...creations,
  [2, served<'remove'>(readRemove, nothing)],
  [5, served<'setData'>(readSetData, writeStat)],
  [
    7,
    served<'setAcl'>(
      (reader) => {
        const path = readText(reader);
        const acl = readVector(reader, readAcl);
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
      (reader) => ({ type: 'sync', path: readText(reader) }),
      (writer, _, { path }) => {
        writeText(writer, path);
      },
    ),
  ],
  [14, served<'transaction'>(readTransaction, writeTransactionReply)],
];
