import type { Observer } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** A stream that waits for a watch. It gets the event, if the watch fires, and then the end. */
export type Waiter = Pick<Observer<WatchEvent>, 'next' | 'complete'>;
