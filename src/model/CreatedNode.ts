import type { Stat } from './Stat.js';

/** A znode directly after its creation. */
export interface CreatedNode<S extends Stat | null = Stat> {
  /** The real path. If the znode is sequential, the path ends with its number. */
  readonly path: string;
  readonly stat: S;
}
