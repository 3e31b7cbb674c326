import { returnCodes } from './returnCodes.js';
import { UnknownReturnCodeError } from './server/UnknownReturnCodeError.js';
import type { ZkError, ZkErrorContext } from './ZkError.js';

/** The request that failed. */
export interface FailedRequest {
  readonly operation: string;
  readonly path: string;
  /** Whether the request reads or writes. Only a failed write can have the outcome `unknown`. */
  readonly effect: 'read' | 'write';
  /** The position of the operation, if it is a part of a transaction. */
  readonly index?: number;
}

/**
 * Turns a return code of the server or the C client into an error. All parts of the library use
 * this function to turn a return code into an error.
 */
export function fromReturnCode(
  returnCode: number,
  { operation, path, effect, index }: FailedRequest,
  cause?: unknown,
): ZkError {
  const meaning = returnCodes.get(returnCode);
  const mayBeApplied = effect === 'write' && meaning?.write !== 'refused';
  const outcome = mayBeApplied ? 'unknown' : 'none';
  const context: ZkErrorContext = { operation, path, index, outcome, cause };
  return meaning === undefined
    ? new UnknownReturnCodeError(returnCode, context)
    : new meaning.errorClass(context);
}
