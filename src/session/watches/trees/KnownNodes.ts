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
   * The `mzxid` that the last read of the data has shown. 0 if this read has found no znode. `null`
   * until this read has ended, and if the tree does not read the data.
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
