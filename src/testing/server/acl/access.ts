import type { RefusalCode } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { isAllowed } from './isAllowed.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/**
 * Returns the znode, or the code of the reason why the caller may not use it. If the znode does not
 * exist, the server reports this before it checks permissions.
 */
export function access(
  tree: Pick<WritableTree, 'get'>,
  { identities }: Caller,
  path: string,
  perms: number,
): Znode | RefusalCode {
  const znode = tree.get(path);
  if (znode === undefined) return ReturnCode.noNode;
  return isAllowed(znode.acl, perms, identities) ? znode : ReturnCode.noAuth;
}
