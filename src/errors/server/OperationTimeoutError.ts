import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The request was sent, but there was no reply within the operation timeout: a write may still be
 * applied.
 */
export class OperationTimeoutError extends ZkError {
  override readonly code = 'OPERATION_TIMEOUT';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('it was not answered within the operation timeout', context);
  }
}
