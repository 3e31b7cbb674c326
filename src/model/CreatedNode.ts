import type { Stat } from './Stat.js';

/** A znode directly after its creation. */
export interface CreatedNode<S extends Stat | null = Stat> {
  /** The real path, with the number of a sequential znode. */
  readonly path: string;
  readonly stat: S;
}
