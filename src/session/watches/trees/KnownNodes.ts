/** The znodes of a tree that is being watched. */
export interface KnownNodes extends Iterable<KnownNode> {
  readonly size: number;
}

/**
 * A znode of a tree, as the last reads have shown it. A view and no copy: each property shows the present
 * state of the tree.
 */
export interface KnownNode {
  readonly path: string;
  /** The `mzxid` of its data; 0 if a read has found no znode, and `null` while the tree has not read or shown them. */
  readonly mzxid: number | null;
  /** How many children it has; `null` while they are being listed, and if the tree does not want them. */
  readonly children: number | null;
  /** Whether the tree follows its children. */
  readonly isParent: boolean;
}
