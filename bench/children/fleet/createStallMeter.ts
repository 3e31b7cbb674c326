import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { StallMeter } from './StallMeter.js';

/** The loop is looked at so often, in ms. */
const glance = 5;
const nanosecondsPerMs = 1e6;

/**
 * Meters the event loop. A busy machine makes each process stand still, whatever it does. Linux
 * counts for how long a thread has waited for a processor: that is taken off.
 */
export function createStallMeter(): StallMeter {
  const delay = monitorEventLoopDelay({ resolution: glance });
  // Of the main thread, whose id is that of the process.
  const counters = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const buffer = Buffer.alloc(128);
  let timer: NodeJS.Timeout;
  let own = 0;

  /** How long the thread has waited for a processor since it began, in ms. */
  function waited(): number {
    const [, ns] = buffer.toString('latin1', 0, readSync(counters, buffer, 0, 128, 0)).split(' ');
    return Number(ns) / nanosecondsPerMs;
  }

  function look(before: number, waitedBefore: number): void {
    timer = setTimeout(() => {
      const [now, waitedNow] = [performance.now(), waited()];
      own = Math.max(own, now - before - glance - (waitedNow - waitedBefore));
      look(now, waitedNow);
    }, glance);
  }

  return {
    start() {
      own = 0;
      delay.enable();
      delay.reset();
      look(performance.now(), waited());
    },
    stop() {
      clearTimeout(timer);
      delay.disable();
      return { wall: delay.max / nanosecondsPerMs, own };
    },
  };
}
