import type { WatchKind } from '../../transport/Operation.js';
import type { ServerWatchKind } from '../server/createWatchList.js';

/**
 * The field `kind` of the request `removeWatch` contains a key of this object. The value of this
 * key lists the kinds of watches that the server then removes.
 */
export const watchKinds: Readonly<Record<WatchKind, readonly ServerWatchKind[]>> = {
  data: ['data'],
  children: ['child'],
  any: ['data', 'child', 'persistent', 'tree'],
};
