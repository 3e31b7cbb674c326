import type { RefusalCode } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { isAllowed } from './isAllowed.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/**
 * Returns the znode if the caller has at least one of the permissions in `perms`. Otherwise returns
 * a return code: `noNode` if the znode is missing, and else `noAuth`.
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
