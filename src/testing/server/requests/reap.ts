import type { Answer } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { dueAt } from '../dueAt.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';

/**
 * What a deletion by the server needs: the time on its clock, and a function that returns the next
 * zxid. A refused deletion uses no zxid.
 */
export interface Reaping {
  readonly now: number;
  next(): number;
}

/**
 * Deletes a container or TTL znode for the server itself, which needs no permission. If the znode
 * is not due, the result is BAD_VERSION. A real server has a special request to delete a container.
 * If this request names a znode that is no container, a real server also replies BAD_VERSION.
 */
export function reap(tree: WritableTree, { now, next }: Reaping, path: string): Answer {
  const znode = tree.get(path);
  if (znode === undefined) return refuse(ReturnCode.noNode);
  if (znode.numChildren > 0) return refuse(ReturnCode.notEmpty);
  const due = dueAt(znode);
  if (due === null || now < due) return refuse(ReturnCode.badVersion);
  return { rc: ReturnCode.ok, events: deleteNode(tree, path, next()) };
}
