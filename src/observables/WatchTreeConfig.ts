/** Settings of `watchTree`. */
export interface WatchTreeConfig {
  /**
   * How many levels the stream watches below the root. With 0, the stream watches only the root.
   *
   * @defaultValue `Infinity`
   */
  readonly depth?: number;
  /**
   * Returns whether the tree includes a znode below the root. If `filter` returns `false`, the tree
   * leaves out this znode and all znodes below it. The stream calls `filter` each time it finds a
   * path that it does not watch yet. If the stream calls `filter` with the same path again,
   * `filter` should return the same result as before.
   *
   * @defaultValue the tree includes all znodes
   */
  readonly filter?: (path: string) => boolean;
  /**
   * How many reads of the tree may be under way at the same time. A server replies in the order of
   * the requests. So if the client sends another request during these reads, the server replies
   * to the reads first. A server needs about a tenth of a second for 1,000 reads.
   *
   * @defaultValue 1000, the same number as the default of the client's setting `rereads`
   */
  readonly concurrency?: number;
  /**
   * Whether the stream may use one recursive watch for the whole tree. With a recursive watch, a
   * change costs the same in a tree of 10,000 znodes as in a tree of 10. But the server reports no
   * changes of a znode that the client is not allowed to read: see the client's setting `recheck`.
   *
   * A recursive watch needs the transport `wire` and ZooKeeper 3.6 or later. Without them, the
   * stream uses one-shot watches. The stream also uses one-shot watches if `depth` or `filter`
   * leaves out most znodes, or if most events are about znodes that are left out.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}
