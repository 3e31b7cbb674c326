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
  /** How many levels below this znode the tree watches. */
  readonly depth: number;
  /**
   * The branches of the children. `null` while the tree knows no children. `null` saves memory,
   * because most znodes have no children. An empty map means that the znode may have children that
   * the tree has not listed yet.
   */
  children: Map<string, Branch> | null;
  /**
   * How many children the znode has, including children that the tree leaves out. Events keep this
   * number current.
   */
  count: number;
  /**
   * The state that the tree has reported last. `null` before the first report, and while the root
   * is missing.
   */
  node: NodeData | null;
  /**
   * The reading of the znode's data: see `Reading`. This reading ends when the branch is removed.
   */
  readonly data: Reading;
  /**
   * The reading of the child list. `null` if the tree does not list the children. This reading ends
   * when the znode is deleted, even if the znode is created again.
   */
  lists: Reading | null;
  /**
   * New children of this znode, with their data. These data arrived while the znode itself was
   * being read. The tree reports these children after the read of the znode: see `growTree`.
   * Usually `null`.
   */
  held: Map<Branch, NodeData> | null;
}
