import { readVector } from '../../../transport/wire/jute/read/readVector.js';
import type { Handler } from './Handler.js';
import { carryOut } from '../../memory/carryOut.js';
import { readSetWatches } from './read/readSetWatches.js';
import { readServerText } from '../jute/readServerText.js';

/**
 * Carries out a `setWatches2` request. The record of this request has the fields of a `setWatches`
 * request, and then two more lists: `vector<ustring> persistentWatches,
 * persistentRecursiveWatches`.
 */
export const setWatches2: Handler = (reader, at) => {
  const operation = readSetWatches(reader);
  const persistent = readVector(reader, readServerText);
  const recursive = readVector(reader, readServerText);
  const { code } = carryOut(operation, at);
  const { server, connection } = at;
  for (const path of persistent) server.watches.add('persistent', path, connection.id);
  for (const path of recursive) server.watches.add('tree', path, connection.id);
  return { code };
};
