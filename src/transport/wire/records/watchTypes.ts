import type { WatchKind } from '../../Operation.js';

/** For each kind of watch: the value of the field `type` in the request removeWatches. */
export const watchTypes: Readonly<Record<WatchKind, number>> = { children: 1, data: 2, any: 3 };
