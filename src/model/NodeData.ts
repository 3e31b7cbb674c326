import type { Stat } from './Stat.js';

/** The data and the stat of a znode, both from the same read. */
export interface NodeData {
  readonly path: string;
  /** The data. The buffer is empty if the znode has no data. */
  readonly data: Buffer;
  readonly stat: Stat;
}
