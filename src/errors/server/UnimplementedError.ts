import { ZkError, type ZkErrorContext } from '../ZkError.js';

/**
 * The server does not know this kind of request, or has disabled it (ZUNIMPLEMENTED). The transport
 * `'binding'` also gives this error, if the C binding cannot send the request.
 */
export class UnimplementedError extends ZkError {
  override readonly code = 'UNIMPLEMENTED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext, reason = 'the server does not support this') {
    super(reason, context);
  }
}
