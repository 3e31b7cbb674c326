import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * Finds the outcome of a write whose reply was lost. `before` is the znode before the write, and
 * `after` is the znode as it was read afterwards. `'applied'` means that the znode has changed
 * exactly once since `before`, and now contains `data`. It is possible that another client has made
 * this change, with the same bytes.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // If the znode was missing before the write and is missing after it, the outcome is `'none'`.
  // Either the write was not applied, or somebody has deleted the new znode. In both cases, the
  // client may send the write again.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
