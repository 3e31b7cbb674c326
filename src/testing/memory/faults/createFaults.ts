import { BehaviorSubject } from 'rxjs';
import type { Faults } from './Faults.js';

/**
 * Creates the object that controls the faults of a new client. With `open`, the client has no
 * faults at first. With `closed`, the client cannot connect at first.
 */
export function createFaults(reach: 'open' | 'closed'): Faults {
  return {
    reach$: new BehaviorSubject<'open' | 'once' | 'closed'>(reach),
    next: 'answer',
    falseExpiry: false,
    cut: () => undefined,
    latency: 0,
    stalledUntil: -Infinity,
  };
}
