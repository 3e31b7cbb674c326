/** The znodes that a watched tree knows so far. */
export interface KnownNodes extends Iterable<KnownNode> {
  readonly size: number;
}

/**
 * What a watched tree knows about one znode from its last reads. The object is no copy: when the
 * tree learns something new about the znode, the properties show this too.
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
