import { ZkError, type ZkErrorContext } from '../ZkError.js';

/** A read-only server does not accept writes (ZNOTREADONLY). */
export class NotReadOnlyError extends ZkError {
  override readonly code = 'NOT_READ_ONLY';
  override readonly retryable = true;

  constructor(context?: ZkErrorContext) {
    super('the server is read-only', context);
  }
}
