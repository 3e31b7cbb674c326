import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server does not know this request, or has it switched off (ZUNIMPLEMENTED). */
export class UnimplementedError extends ZkError {
  override readonly code = 'UNIMPLEMENTED';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the server does not support this', context);
  }
}
