import type { NodeData } from '../../model/NodeData.js';
import type { Reading } from './createRounds.js';

/**
 * A znode that a tree watches, together with the watched znodes below it. The branch of the root is
 * called the trunk.
 */
export interface Branch {
  readonly path: string;
  /** The branch of the parent. `null` for the root of the tree. */
  readonly parent: Branch | null;
  readonly name: string;
  /** The tree watches at most this number of levels below the znode. */
  readonly depth: number;
  /**
   * The branches of the children. At first `null`, because `null` takes less memory than an empty
   * map. If an event reports a change of the children, the tree replaces `null` by an empty map.
   * Because of this empty map, the function `list` requests the child list, even if `numChildren`
   * is 0: see `createBranches`.
   */
  children: Map<string, Branch> | null;
  /**
   * How many children the znode has, including children that the tree leaves out. The tree updates
   * this number when an event reports a created or deleted child.
   */
  count: number;
  /**
   * The state that the tree has reported last. `null` before the first report, and while the root
   * is missing.
   */
  node: NodeData | null;
  /**
   * Stands for all reads of the znode's data: see `Reading`. When the tree removes the branch, the
   * tree stops reading these data.
   */
  readonly data: Reading;
  /**
   * Stands for all reads of the child list. `null` if the tree does not list the children. When the
   * znode is deleted, the tree ends this `Reading`. If the znode is created again, the tree begins
   * a new `Reading`.
   */
  lists: Reading | null;
  /**
   * New children of this znode, with their data. These data arrived while the tree was reading the
   * znode itself. The tree reports these children after this read: see `growTree`. Usually `null`.
   */
  held: Map<Branch, NodeData> | null;
}
