import type { Observable } from 'rxjs';
import { pauseAfter } from '../pauseAfter.js';

/** After this number of reads without a change, the watch of the tree is useless. */
const mostFutile = 100;

/** Slows down the reads of a tree if its server reports changes that did not happen. */
export interface Brake {
  /**
   * Called before a read that an event caused. Returns the pause, or `null` if the read may start
   * at once.
   */
  pull(): Observable<unknown> | null;
  /** Whether the events are false: most of them bring no change. */
  isSpent(): boolean;
  /** Called when the tree has changed. */
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
