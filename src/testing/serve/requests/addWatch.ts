import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import type { Handler } from './Handler.js';

/** Sets a watch that stays: `ustring path; int mode`, 0 for the path only and 1 for all below it too. */
export const addWatch: Handler = (reader, { server, connection }) => {
  const path = readText(reader);
  const kind = (['persistent', 'tree'] as const)[readInt(reader)];
  if (kind === undefined) return { code: ReturnCode.marshallingError };
  server.watches.add(kind, path, connection.id);
  return {
    code: ReturnCode.ok,
    write: (writer) => {
      writeInt(writer, 0);
    },
  };
};
