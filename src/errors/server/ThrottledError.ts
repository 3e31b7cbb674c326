import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server is overloaded and did not accept the request (ZTHROTTLEDOP). */
export class ThrottledError extends ZkError {
  override readonly code = 'THROTTLED';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the server is overloaded', context);
  }
}
