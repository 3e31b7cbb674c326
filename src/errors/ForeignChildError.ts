import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * A child of the election's path does not have the name of a candidate, and the preset has
 * `foreign: 'refused'`. The other clients in such an election fail at this child too.
 */
export class ForeignChildError extends ZkError {
  override readonly code = 'FOREIGN_CHILD';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the child is no candidate of this election', context);
  }
}
