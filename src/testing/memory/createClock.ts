import { asyncScheduler, type Subscription, timer } from 'rxjs';

/** The time of one ZooKeeper in memory: virtual inside of `TestScheduler.run`. */
export interface Clock {
  now(): number;
  /** Runs a task once, after `ms`. */
  after(ms: number, task: () => void): Subscription;
  /** How many tasks are still to come. */
  readonly pending: number;
}

/**
 * If a test needs more frames than this, it has a mistake: a stream without an unsubscription runs
 * forever.
 */
const most = 1_000_000;

/** A clock that stops the test if virtual time does not end. */
export function createClock(): Clock {
  let pending = 0;
  return {
    now: () => asyncScheduler.now(),
    get pending() {
      return pending;
    },
    after(ms, task) {
      // Stops in a separate task: the caller might ignore an error of the request, and repeat the
      // request.
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

/**
 * Virtual time begins at 0. Real time begins at the current date, and may continue without limit.
 */
function isEndless(): boolean {
  const frame = asyncScheduler.now();
  return frame > most && Date.now() - frame > most;
}

function stop(): never {
  throw new Error(
    `virtual time has passed ${String(most)} frames: is a stream without an unsubscription marble?`,
  );
}
