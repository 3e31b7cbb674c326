/** Settings of `watchTree`. */
export interface WatchTreeConfig {
  /**
   * How many levels below the root are watched; 0 watches only the root.
   *
   * @defaultValue `Infinity`
   */
  readonly depth?: number;
  /**
   * Decides whether to watch a znode below the root, with all znodes below it. It is called when a
   * list names a path without a watch. It should return the same result each time.
   *
   * @defaultValue all are
   */
  readonly filter?: (path: string) => boolean;
  /**
   * How many reads may be under way at once. Other requests of the client wait for them. A server
   * needs about a tenth of a second for 1,000 reads.
   *
   * @defaultValue 1000, as for the reads after a reconnection
   */
  readonly concurrency?: number;
  /**
   * Whether one recursive watch may serve the whole tree, where the server and the transport have
   * one (ZooKeeper 3.6 and later, over the wire). Then a change costs the same in a group of 10,000
   * as in one of 10. The server reports nothing about znodes that the client may not read; see
   * `recheck`. The tree switches to one-shot watches by itself if `depth` or `filter` leave out the
   * znodes of most events.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}
