import type { OperationOf } from '../transport/Operation.js';

/** The reads that can set a watch. */
export type WatchedType = 'exists' | 'getData' | 'getChildren';

/** The read that a stream sends. The stream sends this read again after each change. */
export interface Reading<T extends WatchedType = WatchedType> {
  readonly operation: OperationOf<T>;
  /**
   * When the last reply arrived, in whole ms of the client's clock. `null` before the first reply.
   */
  answeredAt: number | null;
}
