import type { Stall } from './StallMeter.js';

/** Up to 500 clients in one process. Each client has one stream. */
export interface Fleet {
  /**
   * Opens one client for each path, all in the same turn of the event loop. Waits until the stream
   * of each client has emitted. Returns the longest stall between the call of `open` and the end of
   * this wait.
   */
  open(servers: string, paths: readonly string[]): Promise<Stall>;
  /**
   * Starts a measurement. After this call, the benchmark restarts the server, and then writes data
   * with `stamp` to each znode.
   */
  expectOutage(stamp: number): Promise<void>;
  /** Waits until each stream has emitted data with the `stamp` that `expectOutage` received. */
  recovered(): Promise<Return>;
}

/** How the clients of a fleet connected again after a restart of the server. */
export interface Return {
  /**
   * The list has one number for each client: the moment when this client connected again, in ms.
   * The earliest of these moments is 0. The list is sorted, so the list starts with 0.
   */
  readonly connected: readonly number[];
  /** The number of clients that have a new session because they have lost the old session. */
  readonly newSessions: number;
  readonly stall: Stall;
}
