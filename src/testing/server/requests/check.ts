import { access } from '../acl/access.js';
import { Permission } from '../acl/Permission.js';
import type { Answer } from '../Answer.js';
import { isValidPath } from '../isValidPath.js';
import { isVersion } from '../isVersion.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Transaction } from '../Transaction.js';
import type { WritableTree } from '../WritableTree.js';

/** Checks that a znode has the given version. */
export function check(
  tree: Pick<WritableTree, 'get'>,
  { caller }: Pick<Transaction, 'caller'>,
  path: string,
  version: number,
): Answer {
  if (!isValidPath(path)) return refuse(ReturnCode.badArguments);
  const znode = access(tree, caller, path, Permission.read);
  if (typeof znode === 'number') return refuse(znode);
  return isVersion(znode.version, version)
    ? { rc: ReturnCode.ok, events: [] }
    : refuse(ReturnCode.badVersion);
}
