import type { Duration } from '../Crowd.js';

/** Reads znodes without watches, many at once. */
export interface Reader {
  open(servers: string, paths: readonly string[]): Promise<void>;
  /** Reads this number of times, round robin, with at most `width` requests under way at once. */
  read(count: number, width: number): Promise<Duration>;
}
