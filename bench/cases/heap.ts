import type { Benchmark } from '../Benchmark.js';
import { measureHeap } from './measureHeap.js';

/** Measures the memory that stays in use after a stream has set its watch again 200,000 times. */
export const heap: Benchmark = {
  name: 'heap',
  title: 'Growth of the heap while one stream sets its watch again and again',
  run: (stage) => measureHeap(stage, { role: 'rearmer', limit: 2 ** 20 }),
};
