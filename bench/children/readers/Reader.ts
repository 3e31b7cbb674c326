import type { Duration } from '../Crowd.js';

/** Reads znodes with pipelined requests. The requests set no watches. */
export interface Reader {
  open(servers: string, paths: readonly string[]): Promise<void>;
  /**
   * Reads the paths one after the other. After the last path, continues with the first path.
   * `count` is the number of reads. `width` limits how many reads wait for a reply at the same
   * time.
   */
  read(count: number, width: number): Promise<Duration>;
}
