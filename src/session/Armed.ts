import type { Observable } from 'rxjs';
import type { WatchEvent } from '../model/WatchEvent.js';

/** The reply to a read, and the one-shot watch that the same request has set. */
export interface Armed<T> {
  readonly reply: T;
  /**
   * When the watch fires, emits the event and completes. A subscriber that comes after the event
   * also gets the event. Completes without an event if the watch is lost, for example because the
   * connection is lost. The watch is also lost when the last subscriber of `fired$` leaves.
   */
  readonly fired$: Observable<WatchEvent>;
}
