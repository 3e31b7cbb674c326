import type { Subscriber, Subscription } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Reading, Rounds } from './createRounds.js';
import type { Use } from './Reader.js';

/** Takes the results of all readings of a tree, and passes them on to the tree. */
export interface Intake {
  /**
   * Takes the value that a read has returned, and passes this value on to the tree. If the tree can
   * use the value, the state of `reading` becomes `current`.
   */
  take<T, O>(reading: Reading, owner: O, use: Use<T, O>, value: T): void;
  /**
   * Handles the error of a read. If the error is NO_NODE, calls `use.missing`. Any other error ends
   * the stream of the tree.
   */
  lack<T, O>(reading: Reading, owner: O, use: Use<T, O>, error: unknown): void;
  /**
   * Stores `following`, the subscription of a read, in `reading`. When the reading ends, this
   * subscription ends too.
   */
  keep(reading: Reading, following: Subscription): void;
  /** Ends the stream of the tree. */
  fail(error: unknown): void;
}

/** Creates the intake of one tree. */
export function createIntake(rounds: Rounds, subscriber: Subscriber<TreeEvent>): Intake {
  return {
    take(reading, owner, { next }, value) {
      reading.state = 'held';
      try {
        if (next(owner, value) !== false) rounds.settle(reading);
      } catch (error) {
        // A faulty server may list a child whose name makes an invalid path. The function that
        // reads this child then throws.
        fail(error);
      }
    },
    lack(reading, owner, { missing }, error) {
      if (isZkError(error, 'NO_NODE')) {
        missing(owner);
        rounds.settle(reading);
      } else fail(error);
    },
    keep(reading, following) {
      // A reply can arrive synchronously, and can end `reading` before `keep` is called. In this
      // case, `keep` itself must unsubscribe `following`.
      if (reading.following === null) following.unsubscribe();
      else reading.following = following;
    },
    fail,
  };

  function fail(error: unknown): void {
    // When the client is closed, each read under way fails with CLIENT_CLOSED. The first of these
    // errors completes the stream.
    if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
    else subscriber.error(error);
  }
}
