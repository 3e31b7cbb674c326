import type { WatchKind } from '../../transport/Operation.js';
import type { ServerWatchKind } from '../server/createWatchList.js';

/**
 * A request can name one of three kinds of watches. For each of these kinds, the table lists the
 * kinds of watches at the server that the request means.
 */
export const watchKinds: Readonly<Record<WatchKind, readonly ServerWatchKind[]>> = {
  data: ['data'],
  children: ['child'],
  any: ['data', 'child', 'persistent', 'tree'],
};
