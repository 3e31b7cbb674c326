import { ZkError } from '../ZkError.js';

/** SASL between client and server has failed. Another server may succeed. */
export class SaslError extends ZkError {
  override readonly code = 'SASL_ERROR';
  override readonly retryable = true;
}
