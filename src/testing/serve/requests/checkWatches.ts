import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import type { Handler } from './Handler.js';
import { watchKinds } from './watchKinds.js';

/** Says whether the connection has a watch: `ustring path; int type`. */
export const checkWatches: Handler = (reader, { server, connection }) => {
  const path = readText(reader);
  const kinds = watchKinds.get(readInt(reader));
  if (kinds === undefined) return { code: ReturnCode.marshallingError };
  const isThere = kinds.some((kind) => server.watches.has(kind, path, connection.id));
  return { code: isThere ? ReturnCode.ok : ReturnCode.noWatch };
};
