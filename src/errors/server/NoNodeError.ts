import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** There is no such znode, or its parent is missing (ZNONODE). */
export class NoNodeError extends ZkError {
  override readonly code = 'NO_NODE';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super(
      context?.operation === 'create' ? 'the parent does not exist' : 'the znode does not exist',
      context,
    );
  }
}
