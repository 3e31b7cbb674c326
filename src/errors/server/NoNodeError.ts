import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The znode does not exist, or the parent of a new znode does not exist (ZNONODE). */
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
