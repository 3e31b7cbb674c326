import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The server refuses an identity of the client (ZAUTHFAILED), or requires SASL. The server then
 * ends the connection.
 */
export class AuthFailedError extends ZkError {
  override readonly code = 'AUTH_FAILED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the server refuses the authentication', context);
  }
}
