import type { Stat } from './Stat.js';

/** The names of a znode's children, from one read. ZooKeeper promises no order. */
export interface NodeChildren {
  readonly path: string;
  readonly children: readonly string[];
  readonly stat: Stat;
}
