import { ZkError, type ZkErrorContext } from './ZkError.js';

/** No listed server has an address; the request was not sent. */
export class UnresolvedServersError extends ZkError {
  override readonly code = 'UNRESOLVED_SERVERS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('no listed server can be resolved', context);
  }
}
