import type { Accepted } from '../Answer.js';
import type { Caller } from '../Caller.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Tree } from '../Tree.js';

/** The reply to a read of the ephemerals. */
export interface EphemeralsReply {
  readonly paths: readonly string[];
}

/**
 * Returns the paths of the caller's own ephemerals that begin with `prefix`. No permission is
 * needed. For example, the prefix `/a` finds `/a/b` and `/ab`.
 */
export function getEphemerals(
  tree: Tree,
  { sessionId }: Caller,
  prefix: string,
): Accepted & EphemeralsReply {
  const paths = tree.ownedBy(sessionId).filter((path) => path.startsWith(prefix));
  return { rc: ReturnCode.ok, paths, events: [] };
}
