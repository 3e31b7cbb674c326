import { type Observable, timer } from 'rxjs';

/** After this number of reads without a change in the tree, each read waits for a pause, in ms. */
const mostRepeated = 10;
const pause = 20;
/** After this number, the watch of the tree is worth nothing. */
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

/** Events without a change come from a server that misbehaves: it must not keep a processor busy. */
export function createBrake(): Brake {
  let repeated = 0;
  return {
    pull: () => {
      repeated += 1;
      return repeated > mostRepeated ? timer(pause) : null;
    },
    isSpent: () => repeated > mostFutile,
    release: () => {
      repeated = 0;
    },
  };
}
