import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Waiter } from './Waiter.js';

/** Gives a waiter the event of its watch, if there was one, and the end. */
export function tellWaiter(waiter: Waiter, outcome: WatchEvent | 'lost'): void {
  if (outcome !== 'lost') waiter.next(outcome);
  waiter.complete();
}
