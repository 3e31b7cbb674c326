import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * Finds the outcome of a write whose reply was lost. Compares the state before the write with the
 * state that was read afterwards. `'applied'` means that somebody made exactly one change, and that
 * the znode now contains `data`. This one change may also come from another client, if that client
 * wrote the same bytes at the same version.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // If the znode was missing before the write and is missing now, there are two possibilities.
  // Either the write was not applied, or somebody has deleted the znode that the write created. In
  // both cases, the client is allowed to send the write again, so the result is `'none'`.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
