import type { NodeData } from '../model/NodeData.js';
import type { Outcome } from '../errors/ZkError.js';

/**
 * What became of a write whose reply was lost, by the state that it was made from and the one that is
 * read afterwards. `'applied'` says that the change from the one to the other was made once; when
 * somebody else wrote the same bytes at the same version, it may have been theirs.
 */
export function outcomeOf(before: NodeData | null, data: Buffer, after: NodeData | null): Outcome {
  // Created and deleted again is not told from never created. It is not there, and may be created.
  if (after === null) return before === null ? 'none' : 'unknown';
  const isSameZnode = before === null || before.stat.czxid === after.stat.czxid;
  const changes = after.stat.version - (before?.stat.version ?? -1);
  if (!isSameZnode || changes > 1) return 'unknown';
  return changes === 1 && after.data.equals(data) ? 'applied' : 'none';
}
