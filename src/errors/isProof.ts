import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/**
 * Whether the reply to a write is a proof. A proof shows that a majority of the ensemble has logged
 * either the write or the refusal of the write. For example, `ok` and BAD_VERSION are proofs, and
 * NO_AUTH is not.
 */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
