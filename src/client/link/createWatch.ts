import { Observable, type Subscriber } from 'rxjs';
import type { WatchEvent } from '../WatchEvent.js';

/** The two sides of a watch. */
export interface WatchEnds {
  /** See {@link Armed.fired$}. */
  readonly fired$: Observable<WatchEvent>;
  /** Ends the wait, once: with the event that spent the watch, or without one when it is lost. */
  readonly settle: (event?: WatchEvent) => void;
}

/**
 * An `AsyncSubject` for one event that also tells when its last subscriber has left. By hand, since
 * there is one for each stream and each emission.
 */
export function createWatch(abandoned: () => void): WatchEnds {
  let waiting: readonly Subscriber<WatchEvent>[] | null = [];
  let spentBy: WatchEvent | undefined;

  return {
    fired$: new Observable((subscriber) => {
      if (waiting === null) {
        tell(subscriber);
        return;
      }
      waiting = [...waiting, subscriber];
      return () => {
        if (waiting === null) return;
        waiting = waiting.filter((other) => other !== subscriber);
        if (waiting.length === 0) abandoned();
      };
    }),
    settle(event) {
      if (waiting === null) return;
      const told = waiting;
      waiting = null;
      spentBy = event;
      told.forEach(tell);
    },
  };

  function tell(subscriber: Subscriber<WatchEvent>): void {
    if (spentBy !== undefined) subscriber.next(spentBy);
    subscriber.complete();
  }
}
