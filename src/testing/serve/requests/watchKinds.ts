import type { ServerWatchKind } from '../../server/createWatchList.js';

/** The kinds of watches that `removeWatches` and `checkWatches` mean, by their `type`. Servers know more of them from 3.9 on. */
export const watchKinds: ReadonlyMap<number, readonly ServerWatchKind[]> = new Map([
  [1, ['child']],
  [2, ['data']],
  [3, ['data', 'child', 'persistent', 'tree']],
]);
