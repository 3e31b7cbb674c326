import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request that was sent. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /** Ahead of its turn, as the answer to an identity comes: it is still in the line, and passed over. */
  state: 'waiting' | 'answered';
}
