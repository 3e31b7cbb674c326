import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The client did not get the lock within `wait` ms. Usually another client had the lock. If there
 * was no connection at the end of the wait, the `cause` is a NOT_CONNECTED error. The work that
 * needs the lock did not begin.
 */
export class LockTimeoutError extends ZkError {
  override readonly code = 'LOCK_TIMEOUT';
  override readonly retryable = true;
  /** How long the client waited for the lock, in ms. */
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
