import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The client sent the request, but got no reply within the operation timeout. If the request is a
 * write, the ensemble may still apply it.
 */
export class OperationTimeoutError extends ZkError {
  override readonly code = 'OPERATION_TIMEOUT';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('there was no reply within the operation timeout', context);
  }
}
