import type { CreatedNode } from './CreatedNode.js';

/**
 * The result of a creation: the real path, or with `stat: true` the stat too. `S` is the type of
 * `stat`.
 */
export type Created<S, N = CreatedNode> = S extends true ? N : string;
