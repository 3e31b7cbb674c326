import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The data of a write, or a transaction, does not fit into one packet of the server
 * (`jute.maxbuffer`). Nothing was sent.
 */
export class DataTooLargeError extends ZkError {
  override readonly code = 'DATA_TOO_LARGE';
  override readonly retryable = false;
  /** Length of the refused data, or of a whole transaction, in bytes. */
  readonly size: number;
  /** The maximum for this request, in bytes. */
  readonly limit: number;

  constructor(size: number, limit: number, context?: ZkErrorContext) {
    super(`data of ${String(size)} bytes exceed the limit of ${String(limit)} bytes`, context);
    this.size = size;
    this.limit = limit;
  }
}
