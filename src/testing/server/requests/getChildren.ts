import type { Stat } from '../../../model/Stat.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Tree } from '../Tree.js';

/** The reply to a read of the child list. */
export interface ChildrenReply {
  readonly children: readonly string[];
  readonly stat: Stat;
}

/** Returns the names of a znode's children, and the stat of the znode. */
export function getChildren(tree: Tree, caller: Caller, path: string): Answer<ChildrenReply> {
  const znode = access(tree, caller, path, Permission.read);
  return typeof znode === 'number'
    ? refuse(znode)
    : { rc: ReturnCode.ok, children: tree.childrenOf(path), stat: statOf(znode), events: [] };
}
