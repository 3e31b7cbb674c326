import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { readPath } from './read/readPath.js';
import type { Handler } from './Handler.js';
import { watchKinds } from './watchKinds.js';

/** Takes watches of the connection off: `ustring path; int type`. */
export const removeWatches: Handler = (reader, { server, connection }) => {
  const path = readPath(reader);
  const kinds = watchKinds.get(readInt(reader));
  if (kinds === undefined) return { code: ReturnCode.marshallingError };
  const removed = kinds.filter((kind) => server.watches.remove(kind, path, connection.id));
  return { code: removed.length > 0 ? ReturnCode.ok : ReturnCode.noWatch };
};
