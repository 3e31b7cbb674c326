import type { WatchKind } from '../../transport/Operation.js';
import type { ServerWatchKind } from '../server/createWatchList.js';

/** Which watches of a server are meant by a kind. */
export const watchKinds: Readonly<Record<WatchKind, readonly ServerWatchKind[]>> = {
  data: ['data'],
  children: ['child'],
  any: ['data', 'child', 'persistent', 'tree'],
};
