import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The client is no longer the leader, or cannot be sure that it still leads. The client must stop
 * the work that only a leader may do.
 */
export class NotLeadingError extends ZkError {
  override readonly code = 'NOT_LEADING';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('leadership is over', context);
  }
}
