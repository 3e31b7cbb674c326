import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The access control list of the znode does not allow the request (ZNOAUTH). */
export class NoAuthError extends ZkError {
  override readonly code = 'NO_AUTH';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('not allowed by the access control list', context);
  }
}
