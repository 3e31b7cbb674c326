import type { Observable } from 'rxjs';
import { pauseAfter } from '../../session/watches/pauseAfter.js';

/**
 * If more than this number of reads in a row bring no change, the tree stops using the recursive
 * watch.
 */
const mostFutile = 100;

/** Slows down the reads of a tree if a faulty server reports changes that did not happen. */
export interface Brake {
  /**
   * Called before each read that an event caused. Returns the pause before this read, or `null` if
   * the read may start at once.
   */
  pull(): Observable<unknown> | null;
  /** Whether more than `mostFutile` reads in a row have brought no change. */
  isSpent(): boolean;
  /** Called when the tree has changed. */
  release(): void;
}

/** Creates the brake of one tree. */
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
