import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** A znode with children cannot be deleted (ZNOTEMPTY). */
export class NotEmptyError extends ZkError {
  override readonly code = 'NOT_EMPTY';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the znode has children', context);
  }
}
