import { type Observable, Subscription, switchMap } from 'rxjs';
import { whenRetryable } from '../whenRetryable.js';
import { createBrake } from './createBrake.js';
import type { Intake } from './createIntake.js';
import type { Reading, Rounds } from './createRounds.js';
import { isBeingRead } from './isBeingRead.js';
import type { Use } from './Reader.js';

/**
 * Sends the read requests of a tree that has a recursive watch. These requests set no watch,
 * because the recursive watch reports all changes.
 */
export interface SingleReads {
  /**
   * Sends the first read of one znode's data or child list. The object `reading` stands for all
   * reads of this data or list.
   */
  first<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /**
   * Reads again because of an event. If a read is under way, first waits until that read has ended.
   * Each of these repeated reads adds 1 to a count. `changed` sets the count back to 0. If the
   * count is too high, `again` throws an error.
   */
  again<T, O>(reading: Reading, owner: O, use: Use<T, O>): void;
  /** Called when the tree has changed. */
  changed(): void;
}

/** Creates the reads of one tree. `gate` limits how many reads are under way at the same time. */
export function createSingleReads(
  rounds: Rounds,
  { take, lack, keep }: Intake,
  gate: <T>(read$: Observable<T>) => Observable<T>,
): SingleReads {
  const brake = createBrake();
  return {
    first: (reading, owner, use) => {
      read(reading, owner, use, null);
    },
    again: (reading, owner, use) => {
      if (brake.isSpent()) throw new Error('events of the recursive watch bring no change');
      if (isBeingRead(reading)) reading.state = 'stale';
      else read(reading, owner, use, brake.pull());
    },
    changed: brake.release,
  };

  function read<T, O>(
    reading: Reading,
    owner: O,
    use: Use<T, O>,
    pause$: Observable<unknown> | null,
    failures = 0,
  ): void {
    rounds.reread(reading);
    let isStale = false;
    const atEnd = (): void => {
      if (reading.following === null) return;
      reading.following = Subscription.EMPTY;
      if (isStale) read(reading, owner, use, brake.pull());
    };
    const read$ = gate(use.arm(owner, { watch: false }));
    const following = (pause$?.pipe(switchMap(() => read$)) ?? read$).subscribe({
      next: ({ reply }) => {
        isStale = reading.state === 'stale';
        take(reading, owner, use, reply);
      },
      error: (error: unknown) => {
        isStale = reading.state === 'stale';
        readAfter(whenRetryable(error, failures + 1));
      },
      complete: atEnd,
    });
    if (!following.closed) keep(reading, following);

    // Repeats a failed read. The operator `retry` would do the same, but each operator here would
    // make the first snapshot of a tree 5 % slower.
    function readAfter(again$: Observable<unknown>): void {
      const pausing = again$.subscribe({
        next: () => {
          read(reading, owner, use, null, failures + 1);
        },
        error: (error: unknown) => {
          lack(reading, owner, use, error);
          atEnd();
        },
      });
      if (!pausing.closed) keep(reading, pausing);
    }
  }
}
