import { asyncScheduler, Subscription } from 'rxjs';
import type { Clock } from '../memory/createClock.js';

/** A clock in real time, which can stand still. */
export interface LiveClock extends Clock {
  readonly paused: boolean;
  /** No task comes until `resume`. */
  pause(): void;
  /** Tasks wait for what was left of their time. */
  resume(): void;
  /** Drops all tasks. */
  stop(): void;
}

/** Node fires longer timers at once. In ms. */
const longest = 2 ** 31 - 1;

interface Task {
  readonly run: () => void;
  /** In ms. */
  left: number;
  since: number;
  timer: NodeJS.Timeout | undefined;
}

/** Makes a clock whose timers do not keep the process alive. */
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
  // A timer of Node may come up to 1 ms early.
  const left = task.left - Math.ceil(performance.now() - task.since);
  task.left = left <= 1 ? 0 : left;
}
