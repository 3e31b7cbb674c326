import type { Observer } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';

/**
 * A stream that waits for a watch. If the watch fires, the stream gets the event and then
 * `complete`. If the watch is lost, the stream gets only `complete`.
 */
export type Waiter = Pick<Observer<WatchEvent>, 'next' | 'complete'>;
