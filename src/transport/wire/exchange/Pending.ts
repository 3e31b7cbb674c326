import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request in flight. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /**
   * For some requests, such as `addAuth`, the reply may come before the replies to older requests.
   * The request then gets the state `answered`, but stays in the queue until it is the oldest
   * request.
   */
  state: 'waiting' | 'answered';
}
