import type { Stat } from '../../model/Stat.js';
import { changedAt } from './changedAt.js';
import type { Watch } from './Watch.js';

/**
 * Whether an administrator has replaced the data of the servers, for example from a backup. The
 * client compares the present stat of a watched znode with the earlier stat, and with the baseline.
 * The baseline is a zxid from the time before the connection was lost: see `createWatchKeeper`.
 *
 * - `same`: the last change of the znode has the same zxid as before.
 * - `replaced`: the zxid of the last change differs from the earlier zxid, and is not higher than
 *   the baseline.
 * - `unclear`: the znode is missing, or has changed after the baseline. This does not prove that
 *   the data was replaced.
 */
export type Verdict = 'same' | 'replaced' | 'unclear';

/** Compares the present stat of a watched znode with the `zxid` of the watch. */
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
