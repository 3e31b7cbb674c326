import type { Stat } from './Stat.js';

/** A znode's data, as one read gave it. */
export interface NodeData {
  readonly path: string;
  /** Empty when the znode has no data. */
  readonly data: Buffer;
  readonly stat: Stat;
}
