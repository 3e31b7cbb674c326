import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * Finds the outcome of a write whose reply was lost. Compares the state before the write with the
 * state that was read afterwards. `'applied'` means that exactly one change was made, with exactly
 * these data. If another client wrote the same bytes at the same version, this change may also be
 * the other client's.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // If the znode was missing before the write, the znode is missing again. Somebody may have
  // created and deleted the znode meanwhile. This makes no difference, because the write may be
  // sent again in both cases.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
