import type { Acl } from '../../model/Acl.js';

/** One znode in the output of `rxzk export`, or in the input of `rxzk import`. */
export interface ExportedZnode {
  /** The path, relative to the top of the exported tree. The top itself has the path `/`. */
  readonly path: string;
  readonly data: Buffer;
  /**
   * The mode. An export sets `persistent` for each znode, because servers do not show whether the
   * znode is a container or has a lifetime. A line in the input of an import may name any of these
   * modes.
   */
  readonly mode: 'persistent' | 'container' | 'ttl';
  /** The lifetime, in ms. Only znodes with the mode `ttl` have a lifetime. */
  readonly ttl?: number;
  /**
   * The access control list. An export contains the list only with `--acl`. If `acl` is not set and
   * an import creates the znode, everyone may do everything with the created znode.
   */
  readonly acl?: readonly Acl[];
}
