import type { WatchKind } from '../../Operation.js';

/** The number `type` in the request removeWatches, for each kind of watch. */
export const watchTypes: Readonly<Record<WatchKind, number>> = { children: 1, data: 2, any: 3 };
