import type { Duration } from '../Crowd.js';
import type { Footprint } from '../Footprint.js';

/** The kind of stream that watches a tree. */
export type TreeStream = 'watchTree' | 'watchMembers' | 'watchMembersOneShot';

/** One client with the wire transport that watches a tree. */
export interface Forester {
  /** Opens a session. Waits until the session is connected. */
  open(servers: string): Promise<void>;
  /** Watches a tree. Measures the time until the stream has read the whole tree. */
  watch(root: string, stream: TreeStream): Promise<Duration>;
  /** Unsubscribes from the stream. */
  leave(): Promise<void>;
  /** Reads the data of `paths` and the children of `parents`, with pipelined requests. */
  readByHand(paths: readonly string[], parents: readonly string[]): Promise<Duration>;
  /** Returns the CPU time of the process until now, and the number of emissions of the stream. */
  spent(): Promise<Spent>;
  /**
   * Waits until the client has lost its connection and has connected again. Measures the time from
   * the new connection until the stream is current.
   */
  reconnected(): Promise<Duration>;
  footprint(): Promise<Footprint>;
  /** Calls `inspect()` of the client, and returns `kinds` of the stream that watches `path`. */
  kinds(path: string): Promise<readonly string[]>;
}

/** The CPU time of the process, and the number of emissions of its streams so far. */
export interface Spent {
  readonly cpuMs: number;
  readonly emissions: number;
}
