import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Reading } from '../Reading.js';
import type { Waiter } from './Waiter.js';

/** One watch of a connection. Small, because there is one for each stream. */
export interface Watch {
  readonly reading: Reading;
  /** The kind for the server when it is set again; `null` before the reply. */
  kind: 'data' | 'exist' | 'child' | null;
  /** The `mzxid` or `pzxid` in its reply. */
  zxid: number;
  /** The streams that wait for it to fire. */
  waiting: readonly Waiter[];
  /** The event that has spent it, or `lost` if no event can come any more. */
  outcome: WatchEvent | 'lost' | null;
}
