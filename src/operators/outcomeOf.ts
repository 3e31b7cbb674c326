import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * Finds the outcome of a write whose reply was lost. Compares the state before the write with the
 * state that was read afterwards. `'applied'` means that exactly one change was made, with exactly
 * these data. Another client may have made this change, if it wrote the same bytes at the same
 * version.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // If the znode was missing before, it is missing now. It may have been created and deleted
  // meanwhile, but this makes no difference: the write may be sent again.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
