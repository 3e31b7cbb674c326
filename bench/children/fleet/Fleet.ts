import type { Stall } from './StallMeter.js';

/** Many clients in one process, each with a stream. */
export interface Fleet {
  /** Opens one client for each path in one go, and waits until the stream of each has emitted. */
  open(servers: string, paths: readonly string[]): Promise<Stall>;
  /** Gets ready for an outage, after which each stream will show `stamp`. */
  expectOutage(stamp: number): Promise<void>;
  /** Waits until every stream shows it. */
  recovered(): Promise<Return>;
}

/** How a fleet has come back. */
export interface Return {
  /** When each client was connected again, in ms, the first one at 0. */
  readonly connected: readonly number[];
  /** How many clients have another session than before. */
  readonly newSessions: number;
  readonly stall: Stall;
}
