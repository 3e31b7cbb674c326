import { type SchedulerAction, type Subscription } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/** The largest number of tasks. If a test needs more, something loops forever. */
const most = 200_000;

/**
 * Calls the body, and runs until nothing is left to do in virtual time. The time begins at 0. At
 * the end, calls the function that the body returned.
 */
export function inVirtualTime(body: (now: () => number) => () => void): void {
  const scheduler = new Guarded(() => undefined);
  let check = (): void => undefined;
  scheduler.run(() => {
    check = body(() => scheduler.now());
  });
  check();
}

/**
 * Also ends a loop within one frame. A limit for the number of frames would not end such a loop.
 */
class Guarded extends TestScheduler {
  #tasks = 0;

  override schedule<T>(
    work: (this: SchedulerAction<T>, state?: T) => void,
    delay?: number,
    state?: T,
  ): Subscription {
    this.#tasks += 1;
    if (this.#tasks > most)
      throw new Error(`more than ${most} tasks: something goes round for ever`);
    return super.schedule(work, delay, state);
  }
}
