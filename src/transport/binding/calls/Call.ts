import type { Done } from '../../Done.js';
import type { OperationOf, OperationType } from '../../Operation.js';
import type { Replies } from '../../Replies.js';
import type { NativeHandle } from '../NativeHandle.js';

/**
 * Sends a request over a handle. Gives 0, or the return code with which the C client refuses it:
 * then nothing is called back.
 */
export type Call<T extends OperationType> = (
  native: NativeHandle,
  operation: OperationOf<T>,
  done: Done<Replies[T]>,
) => number;
