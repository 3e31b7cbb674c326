import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The schema returns a Promise when it validates a value. The library can't use such a schema,
 * because the library encodes and decodes synchronously.
 */
export class AsyncSchemaError extends ZkError {
  override readonly code = 'ASYNC_SCHEMA';
  override readonly retryable = false;

  constructor(context?: ZkErrorContext) {
    super(
      'the schema validates asynchronously: use a schema that validates synchronously',
      context,
    );
  }
}
