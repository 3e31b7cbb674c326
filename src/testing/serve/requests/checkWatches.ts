import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readPath } from './read/readPath.js';
import type { Handler } from './Handler.js';
import { watchKinds } from './watchKinds.js';

/** Says whether the connection has a watch: `ustring path; int type`. */
export const checkWatches: Handler = (reader, { server, connection }) => {
  const path = readPath(reader);
  const kinds = watchKinds.get(readInt(reader));
  if (kinds === undefined) return { code: ReturnCode.marshallingError };
  const isThere = kinds.some((kind) => server.watches.has(kind, path, connection.id));
  return { code: isThere ? ReturnCode.ok : ReturnCode.noWatch };
};
