import type { CreatedNode } from './CreatedNode.js';

/**
 * The result of `create`: the real path of the znode. If the setting `stat` is `true`, the result
 * is an object with the path and the stat. `S` is the type of this setting, and `N` is the type of
 * this object.
 */
export type Created<S, N = CreatedNode> = S extends true ? N : string;
