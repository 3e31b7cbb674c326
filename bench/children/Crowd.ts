import type { Footprint } from './Footprint.js';

/** One client with a stream for each of very many znodes. */
export interface Crowd {
  /** Watches all the znodes, and waits until each has emitted. */
  open(servers: string, paths: readonly string[]): Promise<void>;
  /** Watches more znodes, and waits until each has emitted. */
  follow(paths: readonly string[]): Promise<void>;
  footprint(): Promise<Footprint>;
  /** Reads all the znodes once, without a watch. */
  readAll(): Promise<Duration>;
  /** Gets ready for a cut, after which the znodes `changed` will show `stamp`. */
  expectCut(changed: readonly string[], stamp: number): Promise<void>;
  /** Waits until the connection was lost and every stream is current again. */
  recovered(): Promise<Recovery>;
}

/** How long something has taken. */
export interface Duration {
  /** Wall clock in milliseconds. */
  readonly ms: number;
  /** CPU of the whole process in milliseconds. */
  readonly cpuMs: number;
}

/** The end of a recovery. */
export interface Recovery {
  /** When it was found, in nanoseconds of the machine's monotonic clock. */
  readonly at: bigint;
  /** CPU of the whole process since it got ready, in milliseconds. */
  readonly cpuMs: number;
  /** The session id, which has to be the same after the cut. */
  readonly before: string;
  readonly after: string;
  /** How many connections there were until then: one, unless they flap. */
  readonly connections: number;
  readonly watches: number;
  /** Emissions since the cut. */
  readonly emissions: number;
}
