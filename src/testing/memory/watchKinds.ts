import type { WatchKind } from '../../transport/Operation.js';
import type { ServerWatchKind } from '../server/createWatchList.js';

/**
 * A request to remove watches names one of these kinds. The server then removes its own watches of
 * the listed kinds.
 */
export const watchKinds: Readonly<Record<WatchKind, readonly ServerWatchKind[]>> = {
  data: ['data'],
  children: ['child'],
  any: ['data', 'child', 'persistent', 'tree'],
};
