/** The longest stall of an event loop, in ms. The stall is measured in three ways. */
export interface Stall {
  /** The elapsed time of the longest stall, from `perf_hooks.monitorEventLoopDelay`. */
  readonly wall: number;
  /**
   * From the length of each stall, the meter subtracts the time when the thread waited for a
   * processor. `own` is the largest result of these subtractions. So `own` and `wall` may come from
   * two different stalls.
   */
  readonly own: number;
  /**
   * The largest CPU time that the thread used between two checks of the event loop. The CPU time
   * does not include the time when the thread waited in a system call.
   */
  readonly busy: number;
}

/** Measures the stalls of the event loop of its process. */
export interface StallMeter {
  /** Starts a new measurement. Earlier stalls do not count. */
  start(): void;
  /** Ends the measurement. Returns the longest stall since `start`. */
  stop(): Stall;
}
