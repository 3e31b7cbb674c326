import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The schema validates asynchronously. Values are decoded as they arrive, so such a schema can't be
 * used.
 */
export class AsyncSchemaError extends ZkError {
  override readonly code = 'ASYNC_SCHEMA';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super('the schema validates asynchronously, and must do so synchronously', context);
  }
}
