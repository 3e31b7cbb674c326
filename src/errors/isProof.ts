import { ReturnCode } from './ReturnCode.js';
import { returnCodes } from './returnCodes.js';

/** Whether the reply to a write comes from a majority of the ensemble, see {@link returnCodes}. */
export function isProof(returnCode: number): boolean {
  return returnCode === ReturnCode.ok || returnCodes.get(returnCode)?.from === 'a majority';
}
