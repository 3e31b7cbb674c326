import type { RefusalCode } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { isAllowed } from './isAllowed.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/**
 * The znode, or why the caller may not use it. The server checks for a missing znode before
 * permissions.
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
