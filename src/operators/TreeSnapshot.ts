import type { NodeData } from '../model/NodeData.js';

/**
 * A tree of znodes at one moment. It never changes: a later one is another object.
 *
 * `for (const [path, node] of snapshot)` iterates over its znodes, in ascending order of their
 * paths. A parent comes before its children.
 */
export interface TreeSnapshot extends Iterable<readonly [path: string, node: NodeData]> {
  /** How many znodes there are. */
  readonly size: number;
  /** The znode at an absolute path; `null` when the tree has none there. */
  get(path: string): NodeData | null;
  /** The sorted names of a znode's children; none when there is no such znode. */
  children(path: string): readonly string[];
}
