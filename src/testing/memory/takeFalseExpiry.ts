import type { Faults } from './Faults.js';

/** Whether this attempt to resume is told of an expiry; those after it are not. */
export function takeFalseExpiry(faults: Faults): boolean {
  const { falseExpiry } = faults;
  faults.falseExpiry = false;
  return falseExpiry;
}
