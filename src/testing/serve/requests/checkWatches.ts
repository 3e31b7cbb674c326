import { ReturnCode } from '../../../errors/ReturnCode.js';
import { watchKinds } from '../../memory/watchKinds.js';
import type { Handler } from './Handler.js';
import { readWatchKind } from './read/readWatchKind.js';

/** Finds out for the client whether its connection has a watch of this kind on the path. */
export const checkWatches: Handler = (reader, { server, connection }) => {
  const { path, kind } = readWatchKind(reader);
  const isThere = watchKinds[kind].some((each) => server.watches.has(each, path, connection.id));
  return { code: isThere ? ReturnCode.ok : ReturnCode.noWatch };
};
