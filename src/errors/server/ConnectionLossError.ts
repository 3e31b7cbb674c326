import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The connection was lost before the reply to the request arrived. The C client has several codes
 * for this, for example ZCONNECTIONLOSS, ZOPERATIONTIMEOUT and ZCLOSING.
 */
export class ConnectionLossError extends ZkError {
  override readonly code = 'CONNECTION_LOSS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the connection was lost', context);
  }
}
