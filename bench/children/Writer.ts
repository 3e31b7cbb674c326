/** Creates and writes znodes with the npm package `zookeeper`, without rxzk. */
export interface Writer {
  open(servers: string): Promise<void>;
  /**
   * Creates znodes. The data of each znode contains a number, the stamp. The new znodes have the
   * stamp 0. In `paths`, each parent must come before its children.
   */
  create(paths: readonly string[]): Promise<void>;
  /** Writes each znode one time per round. The stamp grows by one in each round. */
  write(order: WriteOrder): Promise<void>;
  /**
   * Creates and deletes a child of `parent`, again and again. `times` is the number of
   * repetitions. Pauses after each creation and after each deletion.
   */
  churn(parent: string, times: number): Promise<void>;
  /**
   * Starts to write one znode again and again, without pauses, and returns immediately. The command
   * `rest` stops these writes.
   */
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
