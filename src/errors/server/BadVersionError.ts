import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The znode has another version than the write asked for (ZBADVERSION). The server does not say which: `exists` shows it. */
export class BadVersionError extends ZkError {
  override readonly code = 'BAD_VERSION';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the znode has another version', context);
  }
}
