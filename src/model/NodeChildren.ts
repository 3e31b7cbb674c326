import type { Stat } from './Stat.js';

/** The names of a znode's children, as one read gave them. ZooKeeper promises no order. */
export interface NodeChildren {
  readonly path: string;
  readonly children: readonly string[];
  readonly stat: Stat;
}
