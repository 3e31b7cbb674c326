import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/**
 * Whether the reply to a write proves that a majority of the ensemble has logged the write, or the
 * refusal of the write. For example, `ok` and BAD_VERSION prove this, and NO_AUTH does not.
 */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
