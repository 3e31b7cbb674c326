import type { Observer } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** Who waits for a watch: gets the event that spends it, and then, or when it is lost, its end. */
export type Waiter = Pick<Observer<WatchEvent>, 'next' | 'complete'>;
