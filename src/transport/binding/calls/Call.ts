import type { Done } from '../../Done.js';
import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { NativeHandle } from '../NativeHandle.js';

/**
 * Uses a native handle to send a request. Returns 0 if the C client accepts the request. Otherwise
 * returns the code of the refusal, and never calls `done`.
 */
export type Call<T extends OperationType> = (
  native: NativeHandle,
  operation: OperationOf<T>,
  done: Done<Replies[T]>,
) => number;
