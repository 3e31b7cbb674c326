import type { Stat } from './Stat.js';

/** The names of a znode's children and the stat of the znode, both from the same read. */
export interface NodeChildren {
  readonly path: string;
  /** The names of the children. A server may send them in any order. */
  readonly children: readonly string[];
  readonly stat: Stat;
}
