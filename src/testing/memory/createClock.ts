import { asyncScheduler, type Subscription, timer } from 'rxjs';

/** The time of one ZooKeeper in memory: virtual inside of `TestScheduler.run`. */
export interface Clock {
  now(): number;
  /** Does something once, after so many ms. */
  after(ms: number, task: () => void): Subscription;
  /** How many tasks are still to come. */
  readonly pending: number;
}

/** So many frames of a test are a mistake: a stream that is never unsubscribed from goes on for ever. */
const most = 1_000_000;

/** A clock that stops with an error when virtual time does not come to an end. */
export function createClock(): Clock {
  const start = asyncScheduler.now();
  let pending = 0;
  return {
    now: () => asyncScheduler.now(),
    get pending() {
      return pending;
    },
    after(ms, task) {
      if (asyncScheduler.now() - start > most) {
        throw new Error(
          `virtual time has passed ${String(most)} frames: is a stream without an unsubscription marble?`,
        );
      }
      pending += 1;
      const waiting = timer(ms).subscribe({ next: task, error: task });
      waiting.add(() => {
        pending -= 1;
      });
      return waiting;
    },
  };
}
