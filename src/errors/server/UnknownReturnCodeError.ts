import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server replied with a return code that this library does not know. */
export class UnknownReturnCodeError extends ZkError {
  override readonly code = 'UNKNOWN_RETURN_CODE';
  override readonly retryable = false;
  readonly returnCode: number;

  constructor(returnCode: number, context?: ZkErrorContext) {
    super(`unknown return code ${String(returnCode)}`, context);
    this.returnCode = returnCode;
  }
}
