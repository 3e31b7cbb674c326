import type { Answer } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { dueAt } from '../dueAt.js';
import { refuse } from '../refuse.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { WritableTree } from '../WritableTree.js';

/** The server's clock, and how it numbers a write once there is one. */
export interface Reaping {
  readonly now: number;
  next(): number;
}

/**
 * Removes a znode that the server itself must remove, with any permissions. If the znode is not
 * due, the result is BAD_VERSION. The server's own request refuses a znode that is no container in
 * the same way.
 */
export function reap(tree: WritableTree, { now, next }: Reaping, path: string): Answer {
  const znode = tree.get(path);
  if (znode === undefined) return refuse(ReturnCode.noNode);
  if (znode.numChildren > 0) return refuse(ReturnCode.notEmpty);
  const due = dueAt(znode);
  if (due === null || now < due) return refuse(ReturnCode.badVersion);
  return { rc: ReturnCode.ok, events: deleteNode(tree, path, next()) };
}
