import type { Benchmark } from '../Benchmark.js';
import { measureHeap } from './measureHeap.js';

/** What many re-arms leave behind. */
export const heap: Benchmark = {
  name: 'heap',
  title: 'Growth of the heap over the re-arms of one stream',
  run: (stage) => measureHeap(stage, { role: 'rearmer', limit: 2 ** 20 }),
};
