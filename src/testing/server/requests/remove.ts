import { parentOf } from '../../../model/paths/parentOf.js';
import { access } from '../acl/access.js';
import type { Answer } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { hasParent } from '../hasParent.js';
import { isVersion } from '../isVersion.js';
import { Permission } from '../acl/Permission.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Transaction } from '../Transaction.js';
import type { WritableTree } from '../WritableTree.js';

/** The server's own znodes, which cannot be deleted. */
const lasting: readonly string[] = ['/', '/zookeeper', '/zookeeper/config', '/zookeeper/quota'];

/**
 * Deletes a znode that has no children. The access control list of the parent must give the caller
 * the permission `delete`.
 */
export function remove(
  tree: WritableTree,
  { caller, zxid }: Omit<Transaction, 'now'>,
  path: string,
  version: number,
): Answer {
  if (lasting.includes(path) || !hasParent(path)) return refuse(ReturnCode.badArguments);
  const parent = access(tree, caller, parentOf(path), Permission.delete);
  if (typeof parent === 'number') return refuse(parent);
  const znode = tree.get(path);
  if (znode === undefined) return refuse(ReturnCode.noNode);
  if (!isVersion(znode.version, version)) return refuse(ReturnCode.badVersion);
  if (znode.numChildren > 0) return refuse(ReturnCode.notEmpty);
  return { rc: ReturnCode.ok, events: deleteNode(tree, path, zxid) };
}
