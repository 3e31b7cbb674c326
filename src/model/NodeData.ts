import type { Stat } from './Stat.js';

/** A znode's data, from one read. */
export interface NodeData {
  readonly path: string;
  /** Empty when the znode has no data. */
  readonly data: Buffer;
  readonly stat: Stat;
}
