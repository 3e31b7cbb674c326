import { setTimeout as sleep } from 'node:timers/promises';
import type { Footprint } from './Footprint.js';

/** Between two collections, in ms: V8 gives pages back beside the program, and after it was told. */
const pause = 100;
/** One collection moves but a part of what stands on pages that are nearly empty. */
const collections = 10;

/** Collects all garbage, and returns the remaining memory. */
export async function takeFootprint(): Promise<Footprint> {
  for (let done = 0; done < collections; done++) {
    global.gc?.();
    await sleep(pause);
  }
  const { rss } = process.memoryUsage();
  // Once more: a stream that is still fed has left garbage in the last pause.
  global.gc?.();
  const { heapUsed } = process.memoryUsage();
  return { heapUsed, rss };
}
