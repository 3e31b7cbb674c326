import type { Footprint } from './Footprint.js';

/** One client that watches up to 105,000 znodes. Each znode has its own stream. */
export interface Crowd {
  /** Opens the client and watches the znodes in `paths`. Waits until each stream has emitted. */
  open(servers: string, paths: readonly string[]): Promise<void>;
  /** Also watches the znodes in `paths`. Waits until each new stream has emitted. */
  follow(paths: readonly string[]): Promise<void>;
  footprint(): Promise<Footprint>;
  /** Reads each znode one time, without setting a watch. */
  readAll(): Promise<Duration>;
  /**
   * Prepares for a lost connection. After this call, the benchmark writes data with `stamp` to the
   * znodes in `changed`, and a proxy drops the events. Then the connection is lost.
   */
  expectCut(changed: readonly string[], stamp: number): Promise<void>;
  /**
   * Waits until the client has lost its connection, and until all streams are current again. A
   * stream is current when it has emitted the newest data and its watch is set at the server.
   */
  recovered(): Promise<Recovery>;
}

/** The time that some work took. */
export interface Duration {
  /** The elapsed time, in milliseconds. */
  readonly ms: number;
  /** The CPU time of the whole process, in milliseconds. */
  readonly cpuMs: number;
}

/** How a client has recovered from a lost connection. */
export interface Recovery {
  /**
   * The time when all streams were current. The clock is `process.hrtime.bigint()`. All processes
   * of the machine share this clock.
   */
  readonly at: bigint;
  /**
   * The CPU time of the whole process from `expectCut` until all streams were current, in
   * milliseconds.
   */
  readonly cpuMs: number;
  /** The session id before the lost connection. */
  readonly before: string;
  /** The session id after the lost connection. It must be equal to `before`. */
  readonly after: string;
  /** The number of times that the client has connected again. The number must be 1. */
  readonly connections: number;
  readonly watches: number;
  /** The total number of emissions of all streams since `expectCut`. */
  readonly emissions: number;
}
