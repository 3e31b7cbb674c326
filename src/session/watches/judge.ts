import type { Stat } from '../../model/Stat.js';
import { changedAt } from './changedAt.js';
import type { Watch } from './Watch.js';

/**
 * What a look at a watched znode shows about the data of the servers. They are the same if the
 * znode is. They were replaced if it has changed, and the change is not later than the baseline. If
 * the znode is missing or has changed since the baseline, the look proves nothing.
 */
export type Verdict = 'same' | 'replaced' | 'unclear';

/** Compares the stat of a watched znode with the reply that set the watch. */
export function judge(
  { kind, zxid }: Watch,
  stat: Stat | null | undefined,
  baseline: number,
): Verdict {
  if (stat === null || stat === undefined) return 'unclear';
  const latest = changedAt(kind, stat);
  if (latest === zxid) return 'same';
  return latest <= baseline ? 'replaced' : 'unclear';
}
