/** Watches the data of znodes. Measures the CPU time of its process. */
export interface Watcher {
  /**
   * Watches the znodes. Waits until the data of each znode has arrived. `ca` is the certificate of
   * the authority that signed the server's certificate. If `ca` is missing, the connection has no
   * TLS.
   */
  open(servers: string, paths: readonly string[], ca?: string): Promise<void>;
  /**
   * Starts a measurement. The measurement ends when the watcher has received data with the stamp
   * `last` from each znode.
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
  /** The elapsed time, in milliseconds. */
  readonly elapsed: number;
}
