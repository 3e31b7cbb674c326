import type { Observable } from 'rxjs';
import type { WatchEvent } from '../model/WatchEvent.js';

/** A reply together with the one-shot watch that was set by the same request. */
export interface Armed<T> {
  readonly reply: T;
  /**
   * Emits the event that spent the watch and completes, for a late subscriber too. Completes
   * without a value when the watch is lost: its connection has ended, or its last subscriber left.
   */
  readonly fired$: Observable<WatchEvent>;
}
