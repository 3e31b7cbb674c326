import type { Faults } from './Faults.js';

/**
 * Returns whether the fault `falseExpiry` hits this attempt to connect. If so, the server wrongly
 * reports to the client that the session has expired. This function also resets the fault, so later
 * attempts can resume the session.
 */
export function takeFalseExpiry(faults: Faults): boolean {
  const { falseExpiry } = faults;
  faults.falseExpiry = false;
  return falseExpiry;
}
