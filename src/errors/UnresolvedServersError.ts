import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The client could not resolve the name of any server in its connect string. It did not send the
 * request.
 */
export class UnresolvedServersError extends ZkError {
  override readonly code = 'UNRESOLVED_SERVERS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('no listed server can be resolved', context);
  }
}
