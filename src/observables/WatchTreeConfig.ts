/** Settings of `watchTree`. */
export interface WatchTreeConfig {
  /**
   * How many levels below the root the stream watches. With 0, it watches only the root.
   *
   * @defaultValue `Infinity`
   */
  readonly depth?: number;
  /**
   * Returns whether the tree includes a znode below the root. If it returns `false`, the tree also
   * leaves out all znodes below this znode. The stream calls it when it finds a path that it does
   * not watch. It should always return the same result for the same path.
   *
   * @defaultValue the tree includes all znodes
   */
  readonly filter?: (path: string) => boolean;
  /**
   * How many reads of the tree may be under way at once. Other requests of the client wait behind
   * these reads. A server needs about a tenth of a second for 1,000 reads.
   *
   * @defaultValue 1000, the same number as the default of the client's setting `rereads`
   */
  readonly concurrency?: number;
  /**
   * Whether the stream may use one recursive watch for the whole tree. It needs the transport
   * `wire` and ZooKeeper 3.6 or later. Then a change costs the same in a tree of 10,000 znodes as
   * in a tree of 10. The server reports no changes of znodes that the client may not read: see
   * `recheck`. If `depth` or `filter` leave out the znodes of most events, the stream switches to
   * one-shot watches by itself.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}
