import type { Duration } from '../Crowd.js';
import type { Footprint } from '../Footprint.js';

/** How a tree is watched. */
export type TreeStream = 'watchTree' | 'watchMembers' | 'watchMembersOneShot';

/** One client over the wire that watches a tree. */
export interface Forester {
  /** Opens a session, and waits until it is connected. */
  open(servers: string): Promise<void>;
  /** Watches a tree, and takes the time until its first picture is complete. */
  watch(root: string, stream: TreeStream): Promise<Duration>;
  /** Leaves the tree. */
  leave(): Promise<void>;
  /** Reads the data of all znodes, and lists those that have children, by requests that are pipelined. */
  readByHand(paths: readonly string[], parents: readonly string[]): Promise<Duration>;
  /** The CPU of the process until now, in ms, and the emissions of the tree. */
  spent(): Promise<Spent>;
  /** Waits for the next connection, and takes the time until all is current on it. */
  reconnected(): Promise<Duration>;
  footprint(): Promise<Footprint>;
  /** What `inspect()` shows of the stream of a path. */
  kinds(path: string): Promise<readonly string[]>;
}

/** What a tree has cost and given so far. */
export interface Spent {
  readonly cpuMs: number;
  readonly emissions: number;
}
