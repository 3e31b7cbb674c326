import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request in flight. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /**
   * Whether the reply has come. The reply to `addAuth` may come before the replies to older
   * requests. The `addAuth` request is then `answered`, but stays in the queue until it is the
   * oldest request.
   */
  state: 'waiting' | 'answered';
}
