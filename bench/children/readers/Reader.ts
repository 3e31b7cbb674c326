import type { Duration } from '../Crowd.js';

/** Reads znodes without watches, with pipelined requests. */
export interface Reader {
  open(servers: string, paths: readonly string[]): Promise<void>;
  /**
   * Makes `count` reads, and starts again at the first path after the last one. At most `width`
   * reads wait for a reply at the same time.
   */
  read(count: number, width: number): Promise<Duration>;
}
