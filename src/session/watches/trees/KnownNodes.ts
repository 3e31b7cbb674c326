/** The znodes that a watched tree knows so far. */
export interface KnownNodes extends Iterable<KnownNode> {
  readonly size: number;
}

/**
 * A znode of a tree, as the last reads have shown it. The object is no copy: its properties always
 * show the present state of the tree.
 */
export interface KnownNode {
  readonly path: string;
  /**
   * The `mzxid` of the last data that the tree has read and shown. `null` if there are no such data
   * yet, and 0 if the last read has found no znode.
   */
  readonly mzxid: number | null;
  /**
   * The number of children. `null` while the tree reads the list of children, and if the tree does
   * not need the list.
   */
  readonly children: number | null;
  /** Whether the tree also watches the children of this znode. */
  readonly isParent: boolean;
}
