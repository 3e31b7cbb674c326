/** How long the event loop stood still at once, at most, in ms. */
export interface Stall {
  /** By the clock of `perf_hooks.monitorEventLoopDelay`. */
  readonly wall: number;
  /** Less the time for which the thread was ready to run, and another one had the processor. */
  readonly own: number;
  /** The most time that the thread was on a processor between two looks. What it waits for in a call is not in it. */
  readonly busy: number;
}

/** Watches the event loop of its process. */
export interface StallMeter {
  /** Forgets everything before. */
  start(): void;
  /** The longest stall since then. */
  stop(): Stall;
}
