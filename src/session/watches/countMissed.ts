import { EMPTY, type Observable } from 'rxjs';
import { type MissedChange, missedChannel } from '../missedChannel.js';
import { recheck, type RecheckConfig } from './recheck.js';

/** Rechecks, and how many changes they have found. */
export interface Missed {
  readonly count: () => number;
  /** See {@link recheck}; empty for a period of 0. */
  readonly recheck$: Observable<never>;
}

/** Counts and publishes the changes that rechecks find. */
export function countMissed(config: Omit<RecheckConfig, 'missed'>): Missed {
  let count = 0;
  const missed = (path: string): void => {
    count += 1;
    if (missedChannel.hasSubscribers) missedChannel.publish({ path } satisfies MissedChange);
  };
  return {
    count: () => count,
    recheck$: config.period === 0 ? EMPTY : recheck({ ...config, missed }),
  };
}
