import { Subscription } from 'rxjs';

/**
 * A `Reading` object stands for all reads of one znode's data, or of one znode's child list.
 * `Rounds` explains how a round waits for the `Reading` objects of the tree.
 */
export interface Reading {
  /** The last round in which the reading became current. */
  round: number;
  /**
   * `pending`: a read is under way. `stale`: a read is under way, and the znode has changed
   * meanwhile. `held`: the read has ended, but the tree can't use the value of the read yet.
   * `current`: the tree has used the value.
   */
  state: 'pending' | 'stale' | 'held' | 'current';
  /** The subscription of the reading. `null` after the reading has ended. */
  following: Subscription | null;
}

/**
 * Finds out when a round of a tree ends. A new round starts with each session. The round ends as
 * soon as all readings of the tree have been current at least once in this round. At this moment,
 * some readings may no longer be current. When the round ends, the tree emits `synced`.
 */
export interface Rounds {
  /**
   * Starts a round. Returns `true` if all readings are already current. This is the case when the
   * client has restored the watches of all readings. In this case, the tree sends no read, so no
   * read can end the round. The caller must then end the round with `confirm`.
   */
  renew(): boolean;
  /** Creates and counts a new reading. */
  begin(): Reading;
  /**
   * Called before the tree sends a request for `reading`. After this call, `reading` is not current
   * until `settle` is called.
   */
  reread(reading: Reading): void;
  /** Ends a reading. A second call for the same reading does nothing. */
  end(reading: Reading): void;
  /**
   * Marks a reading as current: the tree has used the value that was read, or knows that the znode
   * is gone. If the value names new children, the caller must first call `begin` for the readings
   * of these children. Otherwise, the round could end before the tree has the values of these
   * children.
   */
  settle(reading: Reading): void;
  /**
   * Ends the round if each reading has been current in this round. `confirmRounds` calls this
   * function when a reply shows that the new session has all watches.
   */
  confirm(): void;
}

/**
 * Creates the rounds of one tree. Each round calls `complete` once, when the round ends. A round
 * does not wait for a reading that is current at the start of the round. But if such a reading
 * sends a request during the round, the round waits until the reading is current again.
 */
export function createRounds(complete: () => void): Rounds {
  let round = 1;
  let completed = 0;
  let live = 0;
  /** How many readings are not current. */
  let late = 0;
  /**
   * How many readings have not been current in this round yet. These readings also count in `late`.
   */
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
