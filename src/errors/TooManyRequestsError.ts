import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The client already has as many requests under way as `maxInFlight` allows. The client did not
 * send this request.
 */
export class TooManyRequestsError extends ZkError {
  override readonly code = 'TOO_MANY_REQUESTS';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('as many requests are under way as maxInFlight allows', context);
  }
}
