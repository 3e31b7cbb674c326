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

/** A clock that stops the test when virtual time does not come to an end. */
export function createClock(): Clock {
  let pending = 0;
  return {
    now: () => asyncScheduler.now(),
    get pending() {
      return pending;
    },
    after(ms, task) {
      // By a task of its own: an error of the request might be passed over, and the request repeated.
      if (isEndless()) asyncScheduler.schedule(stop);
      pending += 1;
      const waiting = timer(ms).subscribe({ next: task, error: task });
      waiting.add(() => {
        pending -= 1;
      });
      return waiting;
    },
  };
}

/** Virtual time begins at 0, and real time, which may go on, at the date. */
function isEndless(): boolean {
  const frame = asyncScheduler.now();
  return frame > most && Date.now() - frame > most;
}

function stop(): never {
  throw new Error(
    `virtual time has passed ${String(most)} frames: is a stream without an unsubscription marble?`,
  );
}
