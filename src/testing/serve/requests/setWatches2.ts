import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readText } from '../../../transport/wire/jute/read/readText.js';
import { readVector } from '../../../transport/wire/jute/read/readVector.js';
import type { Handler } from './Handler.js';
import { setWatches } from './setWatches.js';

/** As {@link setWatches}, and `vector<ustring> persistentWatches, persistentRecursiveWatches` behind it. */
export const setWatches2: Handler = (reader, at) => {
  const response = setWatches(reader, at);
  const { server, connection } = at;
  for (const kind of ['persistent', 'tree'] as const) {
    for (const path of readVector(reader, readText)) server.watches.add(kind, path, connection.id);
  }
  return response.code === ReturnCode.ok ? { code: ReturnCode.ok } : response;
};
