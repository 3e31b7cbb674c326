import type { Footprint } from './Footprint.js';

/** One client whose streams live only for a short time. */
export interface Visitor {
  open(servers: string): Promise<void>;
  /**
   * Subscribes to one stream for each path, and unsubscribes after the stream's first emission. At
   * the end, returns the memory that is still in use.
   */
  visit(paths: readonly string[]): Promise<Footprint>;
}
