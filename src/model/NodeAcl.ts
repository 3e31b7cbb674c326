import type { Acl } from './Acl.js';
import type { Stat } from './Stat.js';

/** The access control list and the stat of a znode, both from the same read. */
export interface NodeAcl {
  readonly acl: readonly Acl[];
  readonly stat: Stat;
}
