/** Changes znodes, by the bare binding. */
export interface Writer {
  open(servers: string): Promise<void>;
  /** Creates znodes with stamp 0; all parents have to come before their children. */
  create(paths: readonly string[]): Promise<void>;
  /** Writes all the znodes round robin, with a growing stamp, and gives the last one. */
  write(order: WriteOrder): Promise<void>;
  /** Creates and deletes a child of the znode this number of times, with a pause after each write. */
  churn(parent: string, times: number): Promise<void>;
  /** Writes one znode without a pause, until `rest`. */
  hammer(path: string, width: number): Promise<void>;
  rest(): Promise<void>;
}

/** What is written. */
export interface WriteOrder {
  readonly paths: readonly string[];
  /** How often each znode is written; the last time with the stamp `base + rounds`. */
  readonly rounds: number;
  readonly base: number;
  /** How many writes are under way at once, at most. */
  readonly width: number;
}
