/** Settings of `watchTree`. */
export interface WatchTreeConfig {
  /**
   * How many levels below the root the stream watches. With 0, the stream watches only the root.
   *
   * @defaultValue `Infinity`
   */
  readonly depth?: number;
  /**
   * Returns whether the tree includes a znode below the root. If `filter` returns `false`, the tree
   * leaves out this znode and all znodes below it. The stream calls `filter` when the stream finds
   * a path that it does not watch yet. `filter` should always return the same result for the same
   * path.
   *
   * @defaultValue the tree includes all znodes
   */
  readonly filter?: (path: string) => boolean;
  /**
   * How many reads of the tree may be under way at the same time. If the client sends another
   * request meanwhile, its reply comes only after the replies to these reads. A server needs about
   * a tenth of a second for 1,000 reads.
   *
   * @defaultValue 1000, the same number as the default of the client's setting `rereads`
   */
  readonly concurrency?: number;
  /**
   * Whether the stream may use one recursive watch for the whole tree. A recursive watch needs the
   * transport `wire` and ZooKeeper 3.6 or later. With a recursive watch, a change costs the same in
   * a tree of 10,000 znodes as in a tree of 10. If the client is not allowed to read a znode, the
   * server reports no changes of this znode: see the client's setting `recheck`. If most events are
   * about znodes that `depth` or `filter` leaves out, the stream switches to one-shot watches by
   * itself.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}
