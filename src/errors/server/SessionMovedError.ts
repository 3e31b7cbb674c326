import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The session has moved to another connection (ZSESSIONMOVED). */
export class SessionMovedError extends ZkError {
  override readonly code = 'SESSION_MOVED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the session moved to another connection', context);
  }
}
