/** Settings of `watchTree`. */
export interface WatchTreeConfig {
  /** How many levels below the root are watched; 0 is the root alone. @defaultValue `Infinity` */
  readonly depth?: number;
  /**
   * Tells whether a znode below the root is watched, with all below it. Asked when a list names a
   * path that is not under watch, so that its answer should be the same each time.
   *
   * @defaultValue all are
   */
  readonly filter?: (path: string) => boolean;
  /**
   * How many reads may be under way at once. Other requests of the client wait behind them; 1,000
   * take a server about a tenth of a second.
   *
   * @defaultValue 1000, as for the reads after a reconnection
   */
  readonly concurrency?: number;
  /**
   * Whether one recursive watch may serve the whole tree, where the server and the transport have one (ZooKeeper
   * 3.6 and later, over the wire). Then a change costs the same in a group of 10,000 as in one of 10. The server
   * reports nothing of znodes that the client may not read; see `recheck`. The tree changes to one-shot watches by itself if most events are of
   * znodes that `depth` or `filter` leave out.
   *
   * @defaultValue true
   */
  readonly recursive?: boolean;
}
