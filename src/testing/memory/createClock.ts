import { asyncScheduler, type Subscription, timer } from 'rxjs';

/**
 * The clock of one ZooKeeper in memory. Inside of `TestScheduler.run`, the clock shows virtual
 * time.
 */
export interface Clock {
  now(): number;
  /** Runs a task once, after `ms`. */
  after(ms: number, task: () => void): Subscription;
  /** How many tasks have not run yet. */
  readonly pending: number;
}

/**
 * The last frame of virtual time that a test may reach. A test that goes further has a mistake: it
 * does not unsubscribe from a stream that never ends.
 */
const most = 1_000_000;

/** Creates a clock for virtual time. If a test never ends, the clock stops it with an error. */
export function createClock(): Clock {
  let pending = 0;
  return {
    now: () => asyncScheduler.now(),
    get pending() {
      return pending;
    },
    after(ms, task) {
      // A separate task throws the error that stops the test. If `after` itself threw this error,
      // only the request that called `after` would fail. The client might then repeat this request
      // forever, and the test would not stop.
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
 * Whether virtual time has passed the last allowed frame. Virtual time begins at 0, and stays far
 * below `Date.now()`. If a test runs without virtual time, `frame` is equal to `Date.now()`. Such a
 * test has no last frame, so the result is `false`.
 */
function isEndless(): boolean {
  const frame = asyncScheduler.now();
  return frame > most && Date.now() - frame > most;
}

function stop(): never {
  throw new Error(
    `virtual time has passed ${String(most)} frames: does a stream lack an unsubscription marble?`,
  );
}
