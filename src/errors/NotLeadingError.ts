import { ZkError, type ZkErrorContext } from './ZkError.js';

/** Leadership is over, or no longer certain: nothing may be done in its name. */
export class NotLeadingError extends ZkError {
  override readonly code = 'NOT_LEADING';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('leadership is over', context);
  }
}
