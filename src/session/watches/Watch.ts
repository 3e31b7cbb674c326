import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Reading } from '../Reading.js';
import type { Waiter } from './Waiter.js';

/** One watch of a session. The object must be small, because each stream has its own watch. */
export interface Watch {
  readonly reading: Reading;
  /** The kind of the watch at the server. `setWatches` needs this kind. `null` before the reply. */
  kind: 'data' | 'exist' | 'child' | null;
  /** The zxid of the last change that the reply shows: the `mzxid`, or `pzxid` for a child list. */
  zxid: number;
  /** The streams that wait for the watch. */
  waiting: readonly Waiter[];
  /**
   * How the watch has ended. `null` before the end. If the watch has fired, the outcome is its
   * event. If the watch has ended without an event, the outcome is `lost`.
   */
  outcome: WatchEvent | 'lost' | null;
}
