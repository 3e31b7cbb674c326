import { type SchedulerAction, type Subscription } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/**
 * The largest number of tasks in one test. A test that needs more tasks is probably in an endless
 * loop.
 */
const most = 200_000;

/**
 * Calls the body in virtual time, which begins at 0. Runs all tasks that the body has started. When
 * no tasks are left, calls the function that the body has returned.
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
 * A TestScheduler that limits the number of tasks. A limit for the number of frames would not be
 * enough, because an endless loop can stay within one frame.
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
