import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * There was no connection within the operation timeout, or within the given time. Nothing was sent.
 */
export class NotConnectedError extends ZkError {
  override readonly code = 'NOT_CONNECTED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext, limit = 'the operation timeout') {
    super(`there was no connection within ${limit}`, context);
  }
}
