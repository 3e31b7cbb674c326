import type { CreatedNode } from './CreatedNode.js';

/** What a creation gives: the real path, or with `stat: true` the stat too. `S` is the type of `stat`. */
export type Created<S, N = CreatedNode> = S extends true ? N : string;
