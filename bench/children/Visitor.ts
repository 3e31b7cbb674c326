import type { Footprint } from './Footprint.js';

/** One client whose streams live only for a short time. */
export interface Visitor {
  open(servers: string): Promise<void>;
  /**
   * Watches each znode, and unsubscribes after the first emission of the stream. Then returns the
   * memory that is still in use.
   */
  visit(paths: readonly string[]): Promise<Footprint>;
}
