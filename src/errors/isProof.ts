import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/**
 * Whether the return code of a write proves that a majority of the ensemble has confirmed the
 * reply. The property `from` in {@link returnCodes} says which codes are a proof.
 */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
