import { ZkError } from '../ZkError.js';

/** The SASL authentication with a server has failed. Another server may accept the client. */
export class SaslError extends ZkError {
  override readonly code = 'SASL_ERROR';
  override readonly retryable = true;
}
