import type { Duration } from './Crowd.js';

/** Reads a whole tree in three ways, and measures the time of each way. */
export interface Explorer {
  open(servers: string, paths: readonly string[]): Promise<void>;
  /**
   * Uses the npm package `zookeeper`, without rxzk. For each path, sends `get` and `getChildren`.
   * The requests are pipelined, and they set no watches.
   */
  readByHand(): Promise<Duration>;
  /** Sends the same requests as `readByHand` does, but with the client of rxzk. */
  readByClient(): Promise<Duration>;
  /** Opens a session. Then measures how long `watchTree` needs to read the whole tree. */
  watchTree(): Promise<Duration>;
}
