import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The znode does not have the version of the write (ZBADVERSION). The server does not name its
 * version; `exists` shows it.
 */
export class BadVersionError extends ZkError {
  override readonly code = 'BAD_VERSION';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the znode has another version', context);
  }
}
