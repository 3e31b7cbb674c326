import type { Duration } from './Crowd.js';

/** Reads a whole tree, in one way or the other. */
export interface Explorer {
  open(servers: string, paths: readonly string[]): Promise<void>;
  /** Sends `get` and `getChildren` for each path over the bare binding, pipelined, without watches. */
  readByHand(): Promise<Duration>;
  /** The same by requests of rxzk's client. */
  readByClient(): Promise<Duration>;
  /** Opens a session, and takes the time of the first picture of the tree. */
  watchTree(): Promise<Duration>;
}
