import type { Znode } from './Znode.js';

/** All znodes by path. `new Map(tree)` is a snapshot, for no znode ever changes in place. */
export type Tree = ReadonlyMap<string, Znode>;
