import { asyncScheduler, Subscription } from 'rxjs';
import type { Clock } from '../memory/createClock.js';

/** A clock that runs in real time. A test can pause the clock. */
export interface LiveClock extends Clock {
  readonly paused: boolean;
  /** Pauses the clock: no task runs until `resume`. */
  pause(): void;
  /** Ends the pause. Each task then waits for the rest of its time: the pause does not count. */
  resume(): void;
  /** Removes all tasks without running them. */
  stop(): void;
}

/** The longest timer of Node, in ms. Node fires a longer timer at once. */
const longest = 2 ** 31 - 1;

interface Task {
  readonly run: () => void;
  /**
   * At first, the whole wait of the task, in ms. `halt` subtracts the time since the last start of
   * `timer`. While `timer` runs, `left` does not change.
   */
  left: number;
  /** The time of the last start of `timer`. */
  since: number;
  timer: NodeJS.Timeout | undefined;
}

/** Creates a clock. Its timers do not keep the process alive. */
export function createLiveClock(): LiveClock {
  const tasks = new Set<Task>();
  let paused = false;

  function start(task: Task): void {
    task.since = performance.now();
    task.timer = setTimeout(
      () => {
        halt(task);
        if (task.left > 0) start(task);
        else {
          tasks.delete(task);
          task.run();
        }
      },
      Math.min(task.left, longest),
    );
    task.timer.unref();
  }

  return {
    now: () => asyncScheduler.now(),
    get paused() {
      return paused;
    },
    get pending() {
      return tasks.size;
    },
    after(ms, run) {
      const task: Task = { run, left: ms, since: 0, timer: undefined };
      tasks.add(task);
      if (!paused) start(task);
      return new Subscription(() => {
        clearTimeout(task.timer);
        tasks.delete(task);
      });
    },
    pause() {
      if (paused) return;
      paused = true;
      tasks.forEach(halt);
    },
    resume() {
      if (!paused) return;
      paused = false;
      tasks.forEach(start);
    },
    stop() {
      for (const { timer } of tasks) clearTimeout(timer);
      tasks.clear();
    },
  };
}

function halt(task: Task): void {
  clearTimeout(task.timer);
  // A timer of Node may fire up to 1 ms early. So if at most 1 ms is left, the task does not wait
  // for this rest.
  const left = task.left - Math.ceil(performance.now() - task.since);
  task.left = left <= 1 ? 0 : left;
}
