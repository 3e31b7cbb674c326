import type { Faults } from './Faults.js';

/**
 * Whether the server replies to this attempt that the session has expired, although it has not.
 * Resets the fault, so later attempts get the right reply.
 */
export function takeFalseExpiry(faults: Faults): boolean {
  const { falseExpiry } = faults;
  faults.falseExpiry = false;
  return falseExpiry;
}
