import type { Done } from '../../Done.js';
import type { WireRecord } from '../records/WireRecord.js';

/** A request in flight. */
export interface Pending {
  readonly xid: number;
  readonly record: WireRecord<unknown, unknown>;
  readonly operation: unknown;
  readonly done: Done<unknown>;
  /**
   * Some replies overtake others, for example the reply to an identity. Such a request gets the
   * state `answered`, but stays in the queue until it is the oldest request.
   */
  state: 'waiting' | 'answered';
}
