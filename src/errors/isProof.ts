import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/**
 * Whether the return code in the reply to a write proves that a majority of the ensemble has logged
 * the write or its refusal. `ok` is a proof. For all other codes, the property `from` in
 * {@link returnCodes} says whether the code is a proof.
 */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
