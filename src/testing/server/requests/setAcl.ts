import type { Acl } from '../../../model/Acl.js';
import type { Stat } from '../../../model/Stat.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import { fixAcl } from '../acl/fixAcl.js';
import { isValidPath } from '../isValidPath.js';
import { isVersion } from '../isVersion.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Transaction } from '../Transaction.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/**
 * Replaces the access control list of a znode. This change causes no watch event, and changes no
 * zxid in the stat.
 */
export function setAcl(
  tree: WritableTree,
  { caller }: Pick<Transaction, 'caller'>,
  path: string,
  acl: readonly Acl[],
  version: number,
): Answer<{ readonly stat: Stat }> {
  if (!isValidPath(path)) return refuse(ReturnCode.badArguments);
  const fixed = fixAcl(acl, caller.identities);
  if (typeof fixed === 'number') return refuse(fixed);
  const old = access(tree, caller, path, Permission.admin);
  if (typeof old === 'number') return refuse(old);
  if (!isVersion(old.aversion, version)) return refuse(ReturnCode.badVersion);
  const znode: Znode = { ...old, acl: fixed, aversion: old.aversion + 1 };
  tree.set(path, znode);
  return { rc: ReturnCode.ok, stat: statOf(znode), events: [] };
}
