import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request in flight. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /**
   * The reply to some requests, such as `addAuth`, may come before the replies to older requests.
   * Such a request gets the state `answered`, but stays in the queue until it is the oldest
   * request.
   */
  state: 'waiting' | 'answered';
}
