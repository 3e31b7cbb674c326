import type { Faults } from './Faults.js';

/**
 * Returns whether the server wrongly reports an expired session to this attempt to connect. Resets
 * the fault, so later attempts can resume the session.
 */
export function takeFalseExpiry(faults: Faults): boolean {
  const { falseExpiry } = faults;
  faults.falseExpiry = false;
  return falseExpiry;
}
