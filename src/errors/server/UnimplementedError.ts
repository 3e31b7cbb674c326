import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The server does not know this request, or has disabled it (ZUNIMPLEMENTED), or the C binding does
 * not have it.
 */
export class UnimplementedError extends ZkError {
  override readonly code = 'UNIMPLEMENTED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext, reason = 'the server does not support this') {
    super(reason, context);
  }
}
