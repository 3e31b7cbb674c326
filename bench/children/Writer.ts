/** Creates and writes znodes over the bare binding. */
export interface Writer {
  open(servers: string): Promise<void>;
  /** Creates znodes with stamp 0. Each parent must come before its children. */
  create(paths: readonly string[]): Promise<void>;
  /** Writes each znode once per round. The stamp grows by one in each round. */
  write(order: WriteOrder): Promise<void>;
  /** Creates and deletes a child of the znode `times` times, with a pause after each write. */
  churn(parent: string, times: number): Promise<void>;
  /** Starts to write one znode without pauses. The call of `rest` ends the writes. */
  hammer(path: string, width: number): Promise<void>;
  rest(): Promise<void>;
}

/** The order for {@link Writer.write}. */
export interface WriteOrder {
  readonly paths: readonly string[];
  /** How many times each znode is written. The last write has the stamp `base + rounds`. */
  readonly rounds: number;
  readonly base: number;
  /** The largest number of writes that wait for a reply at the same time. */
  readonly width: number;
}
