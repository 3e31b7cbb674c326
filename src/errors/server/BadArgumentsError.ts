import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** The server or the C client refuses the arguments (ZBADARGUMENTS). */
export class BadArgumentsError extends ZkError {
  override readonly code = 'BAD_ARGUMENTS';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the server or the C client refuses the arguments', context);
  }
}
