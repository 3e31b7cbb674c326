import type { Observable } from 'rxjs';
import { pauseAfter } from '../pauseAfter.js';

/** After this number of reads without a change, the watch of the tree is worth nothing. */
const mostFutile = 100;

/** Slows down the reads of a tree when its server reports changes that are none. */
export interface Brake {
  /** To be called before a read that an event caused. Gives what to wait for; `null` if the read may go at once. */
  pull(): Observable<unknown> | null;
  /** Whether the events are made up: most of them bring no change. */
  isSpent(): boolean;
  /** To be called when the tree has changed. */
  release(): void;
}

/** Makes the brake of one tree. */
export function createBrake(): Brake {
  let repeated = 0;
  return {
    pull: () => {
      const pause$ = pauseAfter(repeated);
      repeated += 1;
      return pause$;
    },
    isSpent: () => repeated > mostFutile,
    release: () => {
      repeated = 0;
    },
  };
}
