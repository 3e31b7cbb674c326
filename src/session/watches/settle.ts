import type { WatchEvent } from '../../model/WatchEvent.js';
import { tellWaiter } from './tellWaiter.js';
import type { Watch } from './Watch.js';

const none: readonly never[] = [];

/** Ends a watch with its outcome, and notifies the streams in `watch.waiting`. */
export function settle(watch: Watch, outcome: WatchEvent | 'lost'): void {
  const { waiting } = watch;
  watch.outcome = outcome;
  watch.waiting = none;
  for (const waiter of waiting) tellWaiter(waiter, outcome);
}
