import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/**
 * Whether the return code in the reply to a write is a proof. A proof shows that a majority of the
 * ensemble has logged the write, or the refusal of the write. `ok` is a proof. Any other code is a
 * proof if its property `from` in {@link returnCodes} is `'a majority'`.
 */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
