import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The data of a write, or a whole transaction, does not fit into the largest packet that the server
 * accepts (`jute.maxbuffer`). The client sent nothing.
 */
export class DataTooLargeError extends ZkError {
  override readonly code = 'DATA_TOO_LARGE';
  override readonly retryable = false;
  /** The length of the data, or of the whole transaction, in bytes. */
  readonly size: number;
  /** The maximum of `size` for this request, in bytes. */
  readonly limit: number;

  constructor(size: number, limit: number, context?: ZkErrorContext) {
    super(`data of ${String(size)} bytes exceed the limit of ${String(limit)} bytes`, context);
    this.size = size;
    this.limit = limit;
  }
}
