import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The znode does not have the version that the write requires (ZBADVERSION). The server does not
 * send the current version. Call `exists` to read the current version.
 */
export class BadVersionError extends ZkError {
  override readonly code = 'BAD_VERSION';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the znode has another version', context);
  }
}
