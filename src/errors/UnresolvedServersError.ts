import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The client could resolve none of the server names in the connect string. The client did not send
 * the request.
 */
export class UnresolvedServersError extends ZkError {
  override readonly code = 'UNRESOLVED_SERVERS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('no listed server can be resolved', context);
  }
}
