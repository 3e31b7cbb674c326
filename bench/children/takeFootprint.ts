import { setTimeout as sleep } from 'node:timers/promises';
import type { Footprint } from './Footprint.js';

/**
 * The pause between two collections, in ms. After a collection, V8 returns memory to the system in
 * another thread, and needs time for that.
 */
const pause = 100;
/** One collection moves only a part of the objects on pages that are nearly empty. */
const collections = 10;

/** Collects all garbage, and measures the memory that is still in use. */
export async function takeFootprint(): Promise<Footprint> {
  for (let done = 0; done < collections; done++) {
    global.gc?.();
    await sleep(pause);
  }
  const { rss } = process.memoryUsage();
  // A stream that still receives changes has made new garbage in the last pause.
  global.gc?.();
  const { heapUsed } = process.memoryUsage();
  return { heapUsed, rss };
}
