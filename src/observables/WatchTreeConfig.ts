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
}
