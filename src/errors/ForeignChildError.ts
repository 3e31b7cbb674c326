import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * A child of the election's path does not have the name of a candidate. Other clients that use this
 * path for an election would also fail.
 */
export class ForeignChildError extends ZkError {
  override readonly code = 'FOREIGN_CHILD';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the child is no candidate of this election', context);
  }
}
