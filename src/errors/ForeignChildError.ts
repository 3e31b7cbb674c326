import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * A child of the election's path does not have the name of a candidate. This error occurs only if
 * the preset has `foreign: 'refused'`. The clients of some other libraries also fail at such a
 * child. Use `'refused'` if clients of such a library take part in the election.
 */
export class ForeignChildError extends ZkError {
  override readonly code = 'FOREIGN_CHILD';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the child is no candidate of this election', context);
  }
}
