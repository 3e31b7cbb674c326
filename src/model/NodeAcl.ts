import type { Acl } from './Acl.js';
import type { Stat } from './Stat.js';

/** A znode's access control list, from one read. */
export interface NodeAcl {
  readonly acl: readonly Acl[];
  readonly stat: Stat;
}
