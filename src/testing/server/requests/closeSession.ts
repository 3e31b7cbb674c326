import type { Accepted } from '../Answer.js';
import { deleteNode } from '../deleteNode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { ZnodeMap } from '../ZnodeMap.js';

/**
 * Deletes all ephemerals of a session. All deletions have the same zxid. No permission is needed.
 */
export function closeSession(tree: ZnodeMap, zxid: number, sessionId: string): Accepted {
  return {
    rc: ReturnCode.ok,
    events: tree.ownedBy(sessionId).flatMap((path) => deleteNode(tree, path, zxid)),
  };
}
