import type { Acl } from '../../model/Acl.js';

/** A znode of an exported tree. */
export interface ExportedZnode {
  /** The path from the top of the tree. The top itself is `/`. */
  readonly path: string;
  readonly data: Buffer;
  /** An export always writes `persistent`: servers show neither containers nor lifetimes. */
  readonly mode: 'persistent' | 'container' | 'ttl';
  /** In ms; only with the mode `ttl`. */
  readonly ttl?: number;
  /** The access control list. Without one, everyone may do everything. */
  readonly acl?: readonly Acl[];
}
