import { Subscription } from 'rxjs';

/** A stream that must emit once in each round, as long as it lives. */
export interface Reading {
  /** The round in which it emitted last. */
  round: number;
  /**
   * `pending` during a read, and `stale` if the znode changes during a read. `held` when the tree can't use the
   * value yet, and `current` when it has.
   */
  state: 'pending' | 'stale' | 'held' | 'current';
  /** The subscription that ends with it, and `null` after that. */
  following: Subscription | null;
}

/** Counts the streams of a tree that are still to be read. */
export interface Rounds {
  /**
   * Starts a round. Returns whether all streams kept their watches: then `confirm` ends the round.
   */
  renew(): boolean;
  /** Counts a new stream. */
  begin(): Reading;
  /** Counts a stream that reads again. */
  reread(reading: Reading): void;
  /** Ends a stream, for the first time or again. */
  end(reading: Reading): void;
  /** Called after an emission or an end was handled, and everything that followed from it too. */
  settle(reading: Reading): void;
  /** Called when a reply shows that all watches are set in the new session. */
  confirm(): void;
}

/**
 * Calls `complete` once in each round, as soon as no stream of the round is still to be read. A stream
 * that kept its watch over the start of a round is current. If it reads later, the round waits for it.
 */
export function createRounds(complete: () => void): Rounds {
  let round = 1;
  let completed = 0;
  let live = 0;
  /** The streams that are not current. */
  let late = 0;
  /** The late streams that have not emitted in this round. */
  let unread = 0;

  return {
    renew: () => {
      round += 1;
      unread = late;
      return live > 0 && late === 0;
    },
    begin: () => {
      live += 1;
      late += 1;
      unread += 1;
      return { round: 0, state: 'pending', following: Subscription.EMPTY };
    },
    reread: (reading) => {
      if (reading.state === 'current') count(reading, 1);
      reading.state = 'pending';
    },
    end: (reading) => {
      const { following, state } = reading;
      if (following === null) return;
      reading.following = null;
      live -= 1;
      if (state !== 'current') count(reading, -1);
      following.unsubscribe();
    },
    settle: (reading) => {
      if (reading.following !== null) {
        if (reading.state !== 'current') count(reading, -1);
        reading.state = 'current';
        reading.round = round;
      }
      confirm();
    },
    confirm,
  };

  function count(reading: Reading, change: 1 | -1): void {
    late += change;
    if (reading.round !== round) unread += change;
  }

  function confirm(): void {
    if (unread > 0 || completed === round) return;
    completed = round;
    complete();
  }
}
