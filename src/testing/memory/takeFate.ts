import type { Faults } from './Faults.js';
import type { Effect } from './Send.js';

/** What becomes of this request; those after it are answered. */
export function takeFate(faults: Faults, effect: Effect): Faults['next'] {
  // What the client sends by itself is not the request that a test means.
  if (effect === 'proof' || effect === 'sync') return 'answer';
  const { next } = faults;
  faults.next = 'answer';
  return next;
}
