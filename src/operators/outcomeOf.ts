import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * The outcome of a write whose reply was lost. Compares the state before the write with the state
 * that was read afterwards. `'applied'` means that exactly this change was made once. If somebody
 * else wrote the same bytes at the same version, the change may be theirs.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // A znode that was created and deleted again looks like one that was never created. In both cases
  // it does not exist, and may be created.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
