import type { Accepted } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Znode } from '../Znode.js';

/** Deletes all ephemerals of a session, whatever the permissions, in one transaction. */
export function closeSession(tree: Map<string, Znode>, zxid: number, sessionId: string): Accepted {
  const owned = [...tree].filter(([, { owner }]) => owner === sessionId);
  return {
    rc: ReturnCode.ok,
    events: owned.flatMap(([path]) => deleteNode(tree, path, zxid)),
  };
}
