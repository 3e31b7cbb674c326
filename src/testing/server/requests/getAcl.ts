import type { Acl } from '../../../model/Acl.js';
import type { Stat } from '../../../model/Stat.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { isAllowed } from '../acl/isAllowed.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Tree } from '../Tree.js';

/** The reply to a read of the access control list. */
export interface AclReply {
  readonly acl: readonly Acl[];
  readonly stat: Stat;
}

/**
 * Returns the access control list and the stat of a znode. If the caller has no admin permission on
 * the znode, the digests in the list are masked.
 */
export function getAcl(tree: Tree, caller: Caller, path: string): Answer<AclReply> {
  const znode = access(tree, caller, path, Permission.read + Permission.admin);
  if (typeof znode === 'number') return refuse(znode);
  const { acl } = znode;
  return {
    rc: ReturnCode.ok,
    acl: isAllowed(acl, Permission.admin, caller.identities) ? acl : acl.map(mask),
    stat: statOf(znode),
    events: [],
  };
}

function mask(entry: Acl): Acl {
  return entry.scheme === 'digest' ? { ...entry, id: entry.id.replace(/:.*/, ':x') } : entry;
}
