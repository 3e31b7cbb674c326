import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The write exceeds a quota of the znode, or of a znode above it (ZQUOTAEXCEEDED). */
export class QuotaExceededError extends ZkError {
  override readonly code = 'QUOTA_EXCEEDED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('a quota is exceeded', context);
  }
}
