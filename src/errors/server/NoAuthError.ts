import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The znode's access control list does not allow this (ZNOAUTH). */
export class NoAuthError extends ZkError {
  override readonly code = 'NO_AUTH';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('not allowed by the access control list', context);
  }
}
