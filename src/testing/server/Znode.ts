import type { Acl } from '../../model/Acl.js';

/**
 * A znode at one moment. Each change makes a new object, so a snapshot of the tree can keep the old
 * object.
 */
export interface Znode {
  readonly data: Buffer;
  readonly acl: readonly Acl[];
  readonly czxid: number;
  readonly mzxid: number;
  readonly pzxid: number;
  readonly ctime: number;
  readonly mtime: number;
  readonly version: number;
  readonly aversion: number;
  /**
   * How many children were ever created. This count is also the number that the next sequential
   * child gets.
   */
  readonly creates: number;
  readonly numChildren: number;
  /**
   * The id of the session that owns an ephemeral znode, in hexadecimal. `null` for other znodes.
   */
  readonly owner: string | null;
  readonly kind: 'persistent' | 'ephemeral' | 'container' | 'ttl';
  /** The lifetime, in ms. Only znodes with `kind: 'ttl'` have a lifetime. */
  readonly ttl?: number;
}
