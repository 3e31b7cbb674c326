import type { Done } from '../../Done.js';
import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { NativeHandle } from '../NativeHandle.js';

/**
 * Sends a request with a handle. Returns 0 if the C client accepts the request. Otherwise returns
 * the code of the refusal, and never calls `done`.
 */
export type Call<T extends OperationType> = (
  native: NativeHandle,
  operation: OperationOf<T>,
  done: Done<Replies[T]>,
) => number;
