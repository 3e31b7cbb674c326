import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The connect string names the servers. The client could resolve none of these names. The client
 * did not send the request.
 */
export class UnresolvedServersError extends ZkError {
  override readonly code = 'UNRESOLVED_SERVERS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('no listed server can be resolved', context);
  }
}
