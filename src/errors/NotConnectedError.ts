import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The client found no connection for the request within the operation timeout, or within the time
 * that the caller gave. The client sent nothing.
 */
export class NotConnectedError extends ZkError {
  override readonly code = 'NOT_CONNECTED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext, limit = 'the operation timeout') {
    super(`there was no connection within ${limit}`, context);
  }
}
