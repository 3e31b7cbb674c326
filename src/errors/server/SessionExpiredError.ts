import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The session expired while the request was in flight (ZSESSIONEXPIRED). */
export class SessionExpiredError extends ZkError {
  override readonly code = 'SESSION_EXPIRED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the session expired', context);
  }
}
