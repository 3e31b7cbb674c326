import type { Answer } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { dueAt } from '../dueAt.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';

/**
 * What the server needs when it deletes a znode by itself: the time on its clock, and the next
 * zxid. Each call of `next` uses up one zxid. So `reap` calls `next` only if `reap` deletes the
 * znode.
 */
export interface Reaping {
  readonly now: number;
  next(): number;
}

/**
 * Deletes a container or TTL znode. The server does this by itself, so no permission is needed. If
 * the znode has children, the result is NOT_EMPTY. If the znode has no children and is not due, the
 * result is BAD_VERSION. A znode of another kind is never due.
 *
 * On a real server, the request `deleteContainer` has the result NOT_EMPTY for a znode with
 * children, and BAD_VERSION for an ephemeral. The real server does not check here whether the znode
 * is due.
 */
export function reap(tree: WritableTree, { now, next }: Reaping, path: string): Answer {
  const znode = tree.get(path);
  if (znode === undefined) return refuse(ReturnCode.noNode);
  if (znode.numChildren > 0) return refuse(ReturnCode.notEmpty);
  const due = dueAt(znode);
  if (due === null || now < due) return refuse(ReturnCode.badVersion);
  return { rc: ReturnCode.ok, events: deleteNode(tree, path, next()) };
}
