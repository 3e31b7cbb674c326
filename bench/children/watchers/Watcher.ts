/** Watches the data of znodes, and measures the CPU time of its process. */
export interface Watcher {
  /**
   * Watches the znodes, and waits until the data of each znode has arrived. With the certificate of
   * an authority in `ca`, the connection uses TLS.
   */
  open(servers: string, paths: readonly string[], ca?: string): Promise<void>;
  /** Starts a measurement. It ends when the watcher has received the stamp `last` of each znode. */
  begin(last: number): Promise<void>;
  /** Waits for the end of the measurement, and gives its result. */
  finish(): Promise<Cost>;
}

/** The number of emissions in a measurement, and their cost. */
export interface Cost {
  readonly emissions: number;
  /** CPU time of the whole process in user mode, in microseconds. */
  readonly user: number;
  /** CPU time of the whole process in the kernel, in microseconds. */
  readonly system: number;
  /** Time by the clock, in milliseconds. */
  readonly elapsed: number;
}
