import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Tree } from '../Tree.js';

/** The reply to a count. */
export interface CountReply {
  readonly count: number;
}

/**
 * Counts the znodes below the path. The caller must have the permission to read the znode at the
 * path, but needs no permissions on the znodes below it.
 */
export function countDescendants(tree: Tree, caller: Caller, path: string): Answer<CountReply> {
  const znode = access(tree, caller, path, Permission.read);
  if (typeof znode === 'number') return refuse(znode);
  const parent = path === '/' ? '/' : `${path}/`;
  const below = [...tree.keys()].filter((other) => other.startsWith(parent) && other !== '/');
  return { rc: ReturnCode.ok, count: below.length, events: [] };
}
