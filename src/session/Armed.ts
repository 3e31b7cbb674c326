import type { Observable } from 'rxjs';
import type { WatchEvent } from '../model/WatchEvent.js';

/** The reply to a read, and the one-shot watch that the same request has set. */
export interface Armed<T> {
  readonly reply: T;
  /**
   * Emits the event when the watch fires, and completes. A subscriber that comes after the event
   * gets the event too. Completes without an event if the watch is lost: its connection has ended,
   * or its last subscriber has left.
   */
  readonly fired$: Observable<WatchEvent>;
}
