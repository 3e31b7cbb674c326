import type { Acl } from '../../model/Acl.js';

/**
 * A znode at one moment. A change makes a new object, so a snapshot of the tree can keep this one.
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
  /** How many children were ever created: the number of the next sequential one. */
  readonly creates: number;
  readonly numChildren: number;
  /** Session of an ephemeral, as hexadecimal text. */
  readonly owner: string | null;
  readonly kind: 'persistent' | 'ephemeral' | 'container' | 'ttl';
  /** In ms; only for `kind: 'ttl'`. */
  readonly ttl?: number;
}
