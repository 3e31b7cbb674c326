import { Subscription } from 'rxjs';

/** A stream that has to emit once in each round, for as long as it lives. */
export interface Reading {
  /** The round in which it emitted last. */
  round: number;
  /** `pending` from the moment at which its watch is spent or lost, until it emits again. */
  state: 'pending' | 'current';
  /** What it is unsubscribed from at its end, and `null` after that. */
  following: Subscription | null;
}

/** Counts the streams of a tree that have been read. */
export interface Rounds {
  /** Starts a round: everything has to be read again. */
  renew(): void;
  /** Counts a new stream. */
  begin(): Reading;
  /** Ends a stream, for the first time or again. */
  end(reading: Reading): void;
  /** To be called after an emission, or an end, was dealt with: what follows from it counts as well. */
  settle(reading: Reading): void;
}

/** Calls `complete` as soon as all streams have been read, once in each round. */
export function createRounds(complete: () => void): Rounds {
  let round = 1;
  let completed = 0;
  let live = 0;
  let unread = 0;

  return {
    renew: () => {
      round += 1;
      unread = live;
    },
    begin: () => {
      live += 1;
      unread += 1;
      return { round: 0, state: 'pending', following: Subscription.EMPTY };
    },
    end: (reading) => {
      const { following } = reading;
      if (following === null) return;
      reading.following = null;
      live -= 1;
      if (reading.round !== round) unread -= 1;
      following.unsubscribe();
    },
    settle: (reading) => {
      if (reading.following !== null && reading.round !== round) {
        reading.round = round;
        unread -= 1;
      }
      if (unread === 0 && completed !== round) {
        completed = round;
        complete();
      }
    },
  };
}
