import type { NodeData } from '../model/NodeData.js';

/**
 * A tree of znodes at one moment. A snapshot never changes. After a change of the tree,
 * `collectTree` emits another snapshot.
 *
 * `for (const [path, node] of snapshot)` iterates over the znodes, in ascending order of their
 * paths. A parent comes before its children.
 */
export interface TreeSnapshot extends Iterable<readonly [path: string, node: NodeData]> {
  /** How many znodes the tree has. */
  readonly size: number;
  /** Returns the znode with this absolute path, or `null` if the tree has no such znode. */
  get(path: string): NodeData | null;
  /**
   * Returns the sorted names of a znode's children. If the tree has no such znode, the list is
   * empty.
   */
  children(path: string): readonly string[];
}
