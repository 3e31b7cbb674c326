import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** Others held the lock for the whole wait; the work did not begin. */
export class LockTimeoutError extends ZkError {
  override readonly code = 'LOCK_TIMEOUT';
  override readonly retryable = true;
  /** The length of the wait, in ms. */
  readonly wait: number;

  constructor(wait: number, context?: ZkErrorContext) {
    super(
      wait === 0
        ? 'somebody else holds the lock'
        : `the lock was not free within ${String(wait)} ms`,
      context,
    );
    this.wait = wait;
  }
}
