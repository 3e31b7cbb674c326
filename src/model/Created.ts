import type { CreatedNode } from './CreatedNode.js';

/**
 * The result of `create`: the path of the new znode. The path of a sequential znode ends with the
 * number from the server. If the setting `stat` is `true`, the result is an object with this path
 * and the stat. `S` is the type of this setting, and `N` is the type of this object.
 */
export type Created<S, N = CreatedNode> = S extends true ? N : string;
