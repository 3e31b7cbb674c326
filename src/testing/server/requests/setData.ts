import type { Stat } from '../../../model/Stat.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import { isValidPath } from '../isValidPath.js';
import { copyOf } from '../copyOf.js';
import { isVersion } from '../isVersion.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { statOf } from '../statOf.js';
import type { Transaction } from '../Transaction.js';
import type { WritableTree } from '../WritableTree.js';
import type { Znode } from '../Znode.js';

/** Replaces the data of a znode. */
export function setData(
  tree: WritableTree,
  { caller, zxid, now }: Transaction,
  path: string,
  data: Buffer,
  version: number,
): Answer<{ readonly stat: Stat }> {
  if (!isValidPath(path)) return refuse(ReturnCode.badArguments);
  const old = access(tree, caller, path, Permission.write);
  if (typeof old === 'number') return refuse(old);
  if (!isVersion(old.version, version)) return refuse(ReturnCode.badVersion);
  const znode: Znode = {
    ...old,
    data: copyOf(data),
    mzxid: zxid,
    mtime: now,
    version: old.version + 1,
  };
  tree.set(path, znode);
  const events = [{ type: 'changed', path, acl: znode.acl }] as const;
  return { rc: ReturnCode.ok, stat: statOf(znode), events };
}
