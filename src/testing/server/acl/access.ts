import type { RefusalCode } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { isAllowed } from './isAllowed.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/**
 * Returns the znode if the caller has one of the permissions. Otherwise returns a return code. The
 * server first checks whether the znode exists, and then the permissions.
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
