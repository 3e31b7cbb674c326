import type { OperationOf } from '../transport/Operation.js';

/** The reads that can set a watch. */
export type WatchedType = 'exists' | 'getData' | 'getChildren';

/** The read of a stream, which is made again and again. */
export interface Reading<T extends WatchedType = WatchedType> {
  readonly operation: OperationOf<T>;
  /** When it was answered last, in whole ms of the client's clock; `null` before that. */
  answeredAt: number | null;
}
