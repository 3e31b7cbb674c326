import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server refuses the authentication scheme and ends the connection (ZAUTHFAILED). */
export class AuthFailedError extends ZkError {
  override readonly code = 'AUTH_FAILED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the server refuses the authentication', context);
  }
}
