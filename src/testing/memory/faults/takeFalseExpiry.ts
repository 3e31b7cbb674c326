import type { Faults } from './Faults.js';

/** Whether the server answers this attempt to resume with an expiry. It does so once. */
export function takeFalseExpiry(faults: Faults): boolean {
  const { falseExpiry } = faults;
  faults.falseExpiry = false;
  return falseExpiry;
}
