import type { Benchmark } from '../Benchmark.js';
import { measureHeap } from './measureHeap.js';

/**
 * One stream sets its watch again after each of 200,000 changes. Measures how much the heap of the
 * process grows during this time.
 */
export const heap: Benchmark = {
  name: 'heap',
  title: 'Growth of the heap while one stream sets its watch again and again',
  run: (stage) => measureHeap(stage, { role: 'rearmer', limit: 2 ** 20 }),
};
