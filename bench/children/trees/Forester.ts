import type { Duration } from '../Crowd.js';
import type { Footprint } from '../Footprint.js';

/**
 * The kind of stream that watches a tree. `watchMembersOneShot` means `watchMembers` with
 * `recursive: false`.
 */
export type TreeStream = 'watchTree' | 'watchMembers' | 'watchMembersOneShot';

/** One client that watches a tree. The client uses the wire transport. */
export interface Forester {
  /** Opens a session. Waits until the session is connected. */
  open(servers: string): Promise<void>;
  /** Watches a tree. Measures the time until the stream has read the whole tree. */
  watch(root: string, stream: TreeStream): Promise<Duration>;
  /** Unsubscribes from the stream that the most recent call of `watch` has created. */
  leave(): Promise<void>;
  /** Reads the data of `paths` and the children of `parents`, with pipelined requests. */
  readByHand(paths: readonly string[], parents: readonly string[]): Promise<Duration>;
  /**
   * Returns the CPU time of the process since its start, and the number of emissions of all its
   * streams.
   */
  spent(): Promise<Spent>;
  /**
   * Waits until the client has lost its connection and has connected again. Measures the time from
   * the new connection until the stream is current.
   */
  reconnected(): Promise<Duration>;
  footprint(): Promise<Footprint>;
  /**
   * Searches the result of `inspect()` for the stream that watches `path`. Returns the field
   * `kinds` of this stream. The field contains the kinds of the stream's watches.
   */
  kinds(path: string): Promise<readonly string[]>;
}

/**
 * The CPU time of the process and the number of emissions of its streams, since the process
 * started.
 */
export interface Spent {
  readonly cpuMs: number;
  readonly emissions: number;
}
