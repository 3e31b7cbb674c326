import { ZkError } from '../ZkError.js';

/** The SASL authentication with a server has failed. It may succeed with another server. */
export class SaslError extends ZkError {
  override readonly code = 'SASL_ERROR';
  override readonly retryable = true;
}
