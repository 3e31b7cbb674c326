import type { Subscriber, Subscription } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import type { TreeEvent } from '../TreeEvent.js';
import type { Reading, Rounds } from './createRounds.js';
import type { Use } from './Reader.js';

/** Handles the results of readings. */
export interface Intake {
  /** Passes on a value. */
  take<T, O>(reading: Reading, owner: O, use: Use<T, O>, value: T): void;
  /** Passes on an error. */
  lack<T, O>(reading: Reading, owner: O, use: Use<T, O>, error: unknown): void;
  /** Makes the reading stop what it now waits for. */
  keep(reading: Reading, following: Subscription): void;
  /** Ends the tree. */
  fail(error: unknown): void;
}

/** Makes the intake of one tree. */
export function createIntake(rounds: Rounds, subscriber: Subscriber<TreeEvent>): Intake {
  return {
    take(reading, owner, { next }, value) {
      reading.state = 'held';
      try {
        if (next(owner, value) !== false) rounds.settle(reading);
      } catch (error) {
        // A server may list a child whose path no client may send.
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
      // A synchronous value may have ended the reading.
      if (reading.following === null) following.unsubscribe();
      else reading.following = following;
    },
    fail,
  };

  function fail(error: unknown): void {
    // All readings end when the client is closed: the first one completes the tree.
    if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
    else subscriber.error(error);
  }
}
