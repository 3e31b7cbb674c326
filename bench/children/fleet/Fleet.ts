import type { Stall } from './StallMeter.js';

/** Up to 500 clients in one process, each with one stream. */
export interface Fleet {
  /**
   * Opens one client for each path, all in one loop. Waits until the stream of each client has
   * emitted, and gives the longest stall in this time.
   */
  open(servers: string, paths: readonly string[]): Promise<Stall>;
  /** Prepares for a restart of the server. After the restart, each stream will emit `stamp`. */
  expectOutage(stamp: number): Promise<void>;
  /** Waits until each stream has emitted the stamp of `expectOutage`. */
  recovered(): Promise<Return>;
}

/** How the clients of a fleet have connected again after a restart of the server. */
export interface Return {
  /** When each client was connected again, in ms after the first client. */
  readonly connected: readonly number[];
  /** How many clients have a new session, because they have lost the old one. */
  readonly newSessions: number;
  readonly stall: Stall;
}
