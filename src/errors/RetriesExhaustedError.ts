import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * All retries failed, for example because others write all the time; the `cause` is the last
 * failure.
 */
export class RetriesExhaustedError extends ZkError {
  override readonly code = 'RETRIES_EXHAUSTED';
  override readonly retryable = false;
  /** How many retries there were. */
  readonly retries: number;

  constructor(retries: number, context?: ZkErrorContext) {
    super(`failed, also after ${String(retries)} retries`, context);
    this.retries = retries;
  }
}
