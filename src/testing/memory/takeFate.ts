import type { Faults } from './Faults.js';

/** What becomes of this request; those after it are answered. */
export function takeFate(faults: Faults): Faults['next'] {
  const { next } = faults;
  faults.next = 'answer';
  return next;
}
