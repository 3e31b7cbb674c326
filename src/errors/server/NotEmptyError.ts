import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server does not delete the znode, because it has children (ZNOTEMPTY). */
export class NotEmptyError extends ZkError {
  override readonly code = 'NOT_EMPTY';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the znode has children', context);
  }
}
