import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { StallMeter } from './StallMeter.js';

/** The pause between two checks of the event loop, in ms. */
const glance = 5;
const nanosecondsPerMs = 1e6;

/**
 * Creates a meter for the stalls of the event loop. On a busy machine, every process must sometimes
 * wait for a processor. Linux counts the waiting time of each thread. From the length of each
 * stall, the meter subtracts the waiting time of the main thread. The field `own` contains the
 * largest result of these subtractions.
 */
export function createStallMeter(): StallMeter {
  const delay = monitorEventLoopDelay({ resolution: glance });
  // The id of the main thread is the process id. So the file `schedstat` below belongs to the main
  // thread. The file contains two times of the main thread: its running time, and its waiting time.
  const counters = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const buffer = Buffer.alloc(128);
  let timer: NodeJS.Timeout;
  let own = 0;
  let busy = 0;

  /**
   * Returns how long the thread has run on a processor since its start, and how long it has waited
   * for a processor, in ms.
   */
  function times(): readonly [ran: number, waited: number] {
    const length = readSync(counters, buffer, 0, 128, 0);
    const [ran, waited] = buffer.toString('latin1', 0, length).split(' ');
    return [Number(ran) / nanosecondsPerMs, Number(waited) / nanosecondsPerMs];
  }

  function look(before: number, [ranBefore, waitedBefore]: readonly [number, number]): void {
    timer = setTimeout(() => {
      const now = performance.now();
      const [ran, waited] = times();
      own = Math.max(own, now - before - glance - (waited - waitedBefore));
      busy = Math.max(busy, ran - ranBefore);
      look(now, [ran, waited]);
    }, glance);
  }

  return {
    start() {
      own = 0;
      busy = 0;
      delay.enable();
      delay.reset();
      look(performance.now(), times());
    },
    stop() {
      clearTimeout(timer);
      delay.disable();
      return { wall: delay.max / nanosecondsPerMs, own, busy };
    },
  };
}
