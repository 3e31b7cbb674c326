import type { Footprint } from './Footprint.js';

/** One client that watches up to 105,000 znodes, with one stream per znode. */
export interface Crowd {
  /** Opens the client, watches these znodes, and waits until each stream has emitted. */
  open(servers: string, paths: readonly string[]): Promise<void>;
  /** Watches these znodes in addition, and waits until each new stream has emitted. */
  follow(paths: readonly string[]): Promise<void>;
  footprint(): Promise<Footprint>;
  /** Reads each znode once, without a watch. */
  readAll(): Promise<Duration>;
  /**
   * Prepares for a lost connection. Before it, the znodes in `changed` get data with `stamp`, but
   * the streams receive no events of these changes.
   */
  expectCut(changed: readonly string[], stamp: number): Promise<void>;
  /** Waits until the connection was lost, and all streams are current again. */
  recovered(): Promise<Recovery>;
}

/** The time that some work has taken. */
export interface Duration {
  /** Time by the clock, in milliseconds. */
  readonly ms: number;
  /** CPU time of the whole process, in milliseconds. */
  readonly cpuMs: number;
}

/** How a client has recovered from a lost connection. */
export interface Recovery {
  /** When all streams were current, in nanoseconds of the machine's monotonic clock. */
  readonly at: bigint;
  /** CPU time of the whole process since `expectCut`, in milliseconds. */
  readonly cpuMs: number;
  /** The session id before the lost connection. */
  readonly before: string;
  /** The session id afterwards. It must be equal to `before`. */
  readonly after: string;
  /** How many times the client has connected again. The value must be 1. */
  readonly connections: number;
  readonly watches: number;
  /** Emissions of all streams since `expectCut`. */
  readonly emissions: number;
}
