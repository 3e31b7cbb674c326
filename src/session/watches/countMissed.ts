import { EMPTY, type Observable } from 'rxjs';
import { type MissedChange, missedChannel } from '../missedChannel.js';
import { recheck, type RecheckConfig } from './recheck.js';

/** The rechecks of a session, and the number of changes that they have found. */
export interface Missed {
  readonly count: () => number;
  /** See {@link recheck}. If the period is 0, this stream completes at once. */
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
