import { ZkError, type ZkErrorContext } from './ZkError.js';

/** The client is closed. */
export class ClientClosedError extends ZkError {
  override readonly code = 'CLIENT_CLOSED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the client is closed', context);
  }
}
