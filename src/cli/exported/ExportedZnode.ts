import type { Acl } from '../../model/Acl.js';

/** One znode in the output of `rxzk export`. */
export interface ExportedZnode {
  /** The path, relative to the top of the exported tree. The top itself has the path `/`. */
  readonly path: string;
  readonly data: Buffer;
  /**
   * The mode. In an export, the mode of each znode is `persistent`, because servers do not show
   * whether a znode is a container or has a lifetime.
   */
  readonly mode: 'persistent' | 'container' | 'ttl';
  /** The lifetime, in ms. Only znodes with the mode `ttl` have a lifetime. */
  readonly ttl?: number;
  /**
   * The access control list. An export contains the list only with `--acl`. If an import creates a
   * znode without this list, everyone may do everything with the created znode.
   */
  readonly acl?: readonly Acl[];
}
