/** The longest stall of an event loop, in ms, measured in three ways. */
export interface Stall {
  /** The longest stall by the clock, from `perf_hooks.monitorEventLoopDelay`. */
  readonly wall: number;
  /** The longest stall without the time when the thread has waited for a processor. */
  readonly own: number;
  /**
   * The most CPU time that the thread has used between two looks at the event loop. It does not
   * include the time when the thread has waited in a system call.
   */
  readonly busy: number;
}

/** Measures the stalls of the event loop of its process. */
export interface StallMeter {
  /** Starts a new measurement. Earlier stalls no longer count. */
  start(): void;
  /** Ends the measurement, and gives the longest stall since `start`. */
  stop(): Stall;
}
