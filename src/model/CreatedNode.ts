import type { Stat } from './Stat.js';

/** A znode directly after its creation. */
export interface CreatedNode<S extends Stat | null = Stat> {
  /**
   * The path of the new znode. If the znode is sequential, this path ends with the number of the
   * znode.
   */
  readonly path: string;
  readonly stat: S;
}
