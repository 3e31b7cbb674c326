import type { Subscription } from 'rxjs';
import type { Clock } from './createClock.js';
import type { Faults } from './faults/Faults.js';

/**
 * Returns a function that delivers replies and events to a client. Each delivery takes the time
 * `latency`, and waits while the event loop of the client is blocked (`stalledUntil`). As on a real
 * connection, deliveries keep their order.
 */
export function createPost(clock: Clock, faults: Faults): (task: () => void) => Subscription {
  let last = -Infinity;
  return (task) => {
    last = Math.max(last, clock.now() + faults.latency, faults.stalledUntil);
    return clock.after(last - clock.now(), task);
  };
}
