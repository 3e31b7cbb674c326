import type { Subscription } from 'rxjs';
import type { Clock } from './createClock.js';
import type { Faults } from './faults/Faults.js';

/**
 * Passes things to a client in the order of the wire: after the latency, and not while its event
 * loop is blocked. A later thing never overtakes an earlier one.
 */
export function createPost(clock: Clock, faults: Faults): (task: () => void) => Subscription {
  let last = -Infinity;
  return (task) => {
    last = Math.max(last, clock.now() + faults.latency, faults.stalledUntil);
    return clock.after(last - clock.now(), task);
  };
}
