import type { Stat } from '../../model/Stat.js';
import type { Watch } from './Watch.js';

/**
 * Whether the stat of a watched znode shows that the data of the servers were replaced. It has changed, and
 * the change is not later than the baseline. A missing znode shows nothing.
 */
export function isReplaced(
  { kind, zxid }: Watch,
  stat: Stat | null | undefined,
  baseline: number,
): boolean {
  if (stat === null || stat === undefined) return false;
  const changedAt = kind === 'child' ? stat.pzxid : stat.mzxid;
  return changedAt !== zxid && changedAt <= baseline;
}
