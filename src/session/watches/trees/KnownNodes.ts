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
   * The `mzxid` from the last read of the data. 0 if this read has found no znode. `null` during a
   * read of the data, and if the tree does not read the data.
   */
  readonly mzxid: number | null;
  /**
   * The number of children. `null` during a read of the list of children, and if the tree does not
   * need the list.
   */
  readonly children: number | null;
  /** Whether the tree also watches the children of this znode. */
  readonly isParent: boolean;
}
