/** Watches the data of znodes. Measures the CPU time of its process. */
export interface Watcher {
  /**
   * Watches the znodes. Waits until the data of each znode has arrived. If `ca` contains the
   * certificate of an authority, the connection uses TLS.
   */
  open(servers: string, paths: readonly string[], ca?: string): Promise<void>;
  /**
   * Starts a measurement. The measurement ends when the watcher has received the stamp `last` of
   * each znode.
   */
  begin(last: number): Promise<void>;
  /** Waits for the end of the measurement. Returns the result. */
  finish(): Promise<Cost>;
}

/** The number of emissions in a measurement, and their cost. */
export interface Cost {
  readonly emissions: number;
  /** The CPU time of the whole process in user mode, in microseconds. */
  readonly user: number;
  /** The CPU time of the whole process in the kernel, in microseconds. */
  readonly system: number;
  /** The time by the clock, in milliseconds. */
  readonly elapsed: number;
}
