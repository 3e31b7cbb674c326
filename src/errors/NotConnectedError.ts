import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The request waited for a connection, and there was none. The wait lasted for the operation
 * timeout, or for the time that the caller gave. The client sent nothing.
 */
export class NotConnectedError extends ZkError {
  override readonly code = 'NOT_CONNECTED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext, limit = 'the operation timeout') {
    super(`there was no connection within ${limit}`, context);
  }
}
