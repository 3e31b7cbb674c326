import { writeInt } from '../../../transport/wire/jute/write/writeInt.js';
import { nothing } from '../../../transport/wire/records/nothing.js';
import { checkWatches } from './checkWatches.js';
import type { Handler } from './Handler.js';
import { multiRead } from './multiRead.js';
import { readAddWatch } from './read/readAddWatch.js';
import { readAuth } from './read/readAuth.js';
import { readSetWatches } from './read/readSetWatches.js';
import { readWatchKind } from './read/readWatchKind.js';
import { readHandlers } from './readHandlers.js';
import { requestType } from './requestType.js';
import { served } from './served.js';
import { setWatches2 } from './setWatches2.js';
import { writeHandlers } from './writeHandlers.js';

const reconfigDisabled = -123;

/**
 * The handlers of all request types that the server knows, except `ping` and `closeSession`. The
 * key of a handler is the number of its request type. The file `answerRequest.ts` handles `ping`
 * and `closeSession` itself.
 */
export const handlers: ReadonlyMap<number, Handler> = new Map([
  ...readHandlers,
  ...writeHandlers,
  [16, () => ({ code: reconfigDisabled })],
  [17, checkWatches],
  [
    18,
    served<'removeWatch'>((reader) => ({ type: 'removeWatch', ...readWatchKind(reader) }), nothing),
  ],
  [22, multiRead],
  [requestType.auth, served<'addAuth'>(readAuth, nothing)],
  // With a request of the type 101 or 105, a client restores its watches on a new connection. The
  // server first sends the events that the client has missed, and then sends the reply.
  [101, served<'setWatches'>(readSetWatches, nothing)],
  [105, setWatches2],
  [
    106,
    served<'addWatch'>(readAddWatch, (writer) => {
      writeInt(writer, 0);
    }),
  ],
]);
