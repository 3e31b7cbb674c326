import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The first attempt and all retries failed, for example because other clients write the same znode
 * all the time. The `cause` is the error of the last attempt.
 */
export class RetriesExhaustedError extends ZkError {
  override readonly code = 'RETRIES_EXHAUSTED';
  override readonly retryable = false;
  /** The number of retries after the first attempt. */
  readonly retries: number;

  constructor(retries: number, context?: ZkErrorContext) {
    super(`failed, also after ${String(retries)} retries`, context);
    this.retries = retries;
  }
}
