import type { WatchKind } from '../../transport/Operation.js';
import type { ServerWatchKind } from '../server/createWatchList.js';

/**
 * A request to remove watches names a kind, which is a key of this object. The value lists the
 * kinds of watches that the server then removes.
 */
export const watchKinds: Readonly<Record<WatchKind, readonly ServerWatchKind[]>> = {
  data: ['data'],
  children: ['child'],
  any: ['data', 'child', 'persistent', 'tree'],
};
