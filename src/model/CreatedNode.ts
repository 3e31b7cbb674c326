import type { Stat } from './Stat.js';

/** A znode as its creation has left it. */
export interface CreatedNode<S extends Stat | null = Stat> {
  /** The real path, with the number of a sequential znode. */
  readonly path: string;
  readonly stat: S;
}
