import type { WatchKind } from '../../Operation.js';

/** The `type` in requests about watches that are set, by kind. */
export const watchTypes: Readonly<Record<WatchKind, number>> = { children: 1, data: 2, any: 3 };
