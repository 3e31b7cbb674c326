/** Creates and writes znodes with the npm package `zookeeper`, without rxzk. */
export interface Writer {
  open(servers: string): Promise<void>;
  /** Creates znodes with the stamp 0. In the list, each parent must come before its children. */
  create(paths: readonly string[]): Promise<void>;
  /** Writes each znode one time per round. The stamp grows by one in each round. */
  write(order: WriteOrder): Promise<void>;
  /**
   * Creates a child of the znode and deletes this child, and repeats this `times` times. Pauses
   * after each write.
   */
  churn(parent: string, times: number): Promise<void>;
  /** Starts to write one znode without pauses. A call of `rest` ends the writes. */
  hammer(path: string, width: number): Promise<void>;
  rest(): Promise<void>;
}

/** The arguments of {@link Writer.write}. */
export interface WriteOrder {
  readonly paths: readonly string[];
  /** How many times the writer writes each znode. The last write has the stamp `base + rounds`. */
  readonly rounds: number;
  readonly base: number;
  /** The largest number of writes that wait for a reply at the same time. */
  readonly width: number;
}
