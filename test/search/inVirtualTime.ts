import { type SchedulerAction, type Subscription } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/** This number of tasks is a mistake: something loops forever. */
const most = 200_000;

/** Runs to the end of virtual time, which begins at 0; then what the body has returned. */
export function inVirtualTime(body: (now: () => number) => () => void): void {
  const scheduler = new Guarded(() => undefined);
  let check = (): void => undefined;
  scheduler.run(() => {
    check = body(() => scheduler.now());
  });
  check();
}

/** Also ends what goes round within one frame, where no limit of frames does. */
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
