import type { NodeData } from '../../model/NodeData.js';
import type { Reading } from './createRounds.js';

/** A znode under watch, with those below it. */
export interface Branch {
  readonly path: string;
  /** `null` at the root of the tree. */
  readonly parent: Branch | null;
  readonly name: string;
  /** How many levels below it are watched as well. */
  readonly depth: number;
  /** `null` while it has none: most znodes of a tree are leaves. An empty map means that some may exist. */
  children: Map<string, Branch> | null;
  /** How many children the znode has, also children that the tree leaves out. Events keep it current. */
  count: number;
  /** The last reported state; `null` before that, and while the root is missing. */
  node: NodeData | null;
  /** Ends with the branch. */
  readonly data: Reading;
  /** Lives as long as one incarnation of a znode that may have children. */
  lists: Reading | null;
  /** Children that were found while this znode was being read again. Usually there are none. */
  held: Map<Branch, NodeData> | null;
}
