import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Waiter } from './Waiter.js';

/** Notifies a waiter that its watch has ended. If the watch has fired, sends the event first. */
export function tellWaiter(waiter: Waiter, outcome: WatchEvent | 'lost'): void {
  if (outcome !== 'lost') waiter.next(outcome);
  waiter.complete();
}
