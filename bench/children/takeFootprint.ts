import { setTimeout as sleep } from 'node:timers/promises';
import type { Footprint } from './Footprint.js';

/**
 * The pause between two garbage collections, in ms. After a collection, another thread of V8
 * returns memory to the operating system. This thread needs some time.
 */
const pause = 100;
/**
 * The number of garbage collections. To free a nearly empty page of memory, V8 must move the
 * objects on this page. One collection moves only a part of these objects, so several collections
 * are necessary.
 */
const collections = 10;

/** Collects all garbage. Then measures the memory that is still in use. */
export async function takeFootprint(): Promise<Footprint> {
  for (let done = 0; done < collections; done++) {
    global.gc?.();
    await sleep(pause);
  }
  const { rss } = process.memoryUsage();
  // During the last pause of the loop, a stream possibly received changes and created new garbage.
  // So the next line collects the garbage one more time.
  global.gc?.();
  const { heapUsed } = process.memoryUsage();
  return { heapUsed, rss };
}
