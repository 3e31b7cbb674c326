import { ReturnCode } from '../../../errors/ReturnCode.js';
import { watchKinds } from '../../memory/watchKinds.js';
import type { Handler } from './Handler.js';
import { readWatchKind } from './read/readWatchKind.js';

/**
 * Carries out a checkWatches request. The reply shows whether the connection of the client has a
 * watch with the path and kind in the request.
 */
export const checkWatches: Handler = (reader, { server, connection }) => {
  const { path, kind } = readWatchKind(reader);
  const isThere = watchKinds[kind].some((each) => server.watches.has(each, path, connection.id));
  return { code: isThere ? ReturnCode.ok : ReturnCode.noWatch };
};
