import type { ServerWatchKind } from '../../server/createWatchList.js';

/** The kinds of watches that `removeWatches` and `checkWatches` mean, by their `type`. */
export const watchKinds: ReadonlyMap<number, readonly ServerWatchKind[]> = new Map([
  [1, ['child']],
  [2, ['data']],
  [3, ['data', 'child', 'persistent', 'tree']],
  [4, ['persistent']],
  [5, ['tree']],
]);
