import { ZkError, type ZkErrorContext } from './ZkError.js';

/** A child of an election's path is no candidate; the clients that share the path would fail too. */
export class ForeignChildError extends ZkError {
  override readonly code = 'FOREIGN_CHILD';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the child is no candidate of this election', context);
  }
}
