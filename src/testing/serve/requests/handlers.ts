import { nothing } from '../../../transport/wire/records/nothing.js';
import { addWatch } from './addWatch.js';
import { checkWatches } from './checkWatches.js';
import type { Handler } from './Handler.js';
import { multiRead } from './multiRead.js';
import { readAuth } from './read/readAuth.js';
import { readHandlers } from './readHandlers.js';
import { removeWatches } from './removeWatches.js';
import { requestType } from './requestType.js';
import { served } from './served.js';
import { setWatches } from './setWatches.js';
import { setWatches2 } from './setWatches2.js';
import { writeHandlers } from './writeHandlers.js';

const reconfigDisabled = -123;

/** What the server makes of the requests that it knows, by their types. */
export const handlers: ReadonlyMap<number, Handler> = new Map([
  ...readHandlers,
  ...writeHandlers,
  [16, () => ({ code: reconfigDisabled })],
  [17, checkWatches],
  [18, removeWatches],
  [22, multiRead],
  [requestType.auth, served<'addAuth'>(readAuth, nothing)],
  [101, setWatches],
  [105, setWatches2],
  [106, addWatch],
]);
