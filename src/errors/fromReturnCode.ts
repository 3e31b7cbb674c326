import { returnCodes } from './returnCodes.js';
import { UnknownReturnCodeError } from './server/UnknownReturnCodeError.js';
import type { ZkError, ZkErrorContext } from './ZkError.js';

/** The failed request: only a write can have an unknown outcome. */
export interface FailedRequest {
  readonly operation: string;
  readonly path: string;
  readonly effect: 'read' | 'write';
  /** The position of an operation in its transaction. */
  readonly index?: number;
}

/** Turns return codes of the C client and the server into errors. No other code does this. */
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
