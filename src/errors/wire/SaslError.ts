import { ZkError } from '../ZkError.js';

/** Client and server have not agreed on SASL; the next server may do. */
export class SaslError extends ZkError {
  override readonly code = 'SASL_ERROR';
  override readonly retryable = true;
}
