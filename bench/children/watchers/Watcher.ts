/** Watches the data of znodes, and measures what that costs its process. */
export interface Watcher {
  /** Watches the znodes, and waits until the data of each has come. With an authority, over TLS. */
  open(servers: string, paths: readonly string[], ca?: string): Promise<void>;
  /** Begins to measure, until every znode shows the stamp `last`. */
  begin(last: number): Promise<void>;
  /** Waits for the end of the measurement. */
  finish(): Promise<Cost>;
}

/** What the emissions of one run have cost. */
export interface Cost {
  readonly emissions: number;
  /** CPU of the whole process in microseconds. */
  readonly user: number;
  readonly system: number;
  /** Wall clock in milliseconds. */
  readonly elapsed: number;
}
