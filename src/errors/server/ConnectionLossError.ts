import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The connection was lost while the request was in flight (ZCONNECTIONLOSS, ZOPERATIONTIMEOUT, ZCLOSING). */
export class ConnectionLossError extends ZkError {
  override readonly code = 'CONNECTION_LOSS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the connection was lost', context);
  }
}
