import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Reading } from '../Reading.js';
import type { Waiter } from './Waiter.js';

/** One watch of a session. The object must be small, because a session may have many watches. */
export interface Watch {
  readonly reading: Reading;
  /** The kind of the watch at the server. `setWatches` needs this kind. `null` before the reply. */
  kind: 'data' | 'exist' | 'child' | null;
  /** The zxid of the last change that the reply shows: the `mzxid`, or `pzxid` for a child list. */
  zxid: number;
  /** The streams that the client notifies when the watch ends. Nearly every watch has only one. */
  waiting: readonly Waiter[];
  /**
   * How the watch has ended: its event, or `lost` if it has ended without an event. `null` before
   * the end.
   */
  outcome: WatchEvent | 'lost' | null;
}
