import { ZkError, type ZkErrorContext } from './ZkError.js';

/** No connection came up within the operation timeout; the request was not sent. */
export class NotConnectedError extends ZkError {
  override readonly code = 'NOT_CONNECTED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('there was no connection within the operation timeout', context);
  }
}
