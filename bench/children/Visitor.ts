import type { Footprint } from './Footprint.js';

/** One client with streams that come and go. */
export interface Visitor {
  open(servers: string): Promise<void>;
  /** Watches each znode until it has emitted, and leaves it. Then it reports what is left behind. */
  visit(paths: readonly string[]): Promise<Footprint>;
}
