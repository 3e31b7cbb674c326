import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request that was sent. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /**
   * `answered` is for a reply that comes early, such as the reply to an identity. The request is
   * still in the line, and is skipped.
   */
  state: 'waiting' | 'answered';
}
