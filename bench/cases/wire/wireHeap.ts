import type { Benchmark } from '../../Benchmark.js';
import { measureHeap } from '../measureHeap.js';

/**
 * One stream over the wire transport sets its watch again after each of 200,000 changes. Measures
 * how much the heap of the process grows during this time.
 */
export const wireHeap: Benchmark = {
  name: 'wireHeap',
  title: 'Growth of the heap while one stream over the wire sets its watch again and again',
  run: (stage) => measureHeap(stage, { role: 'wireRearmer', limit: 256 * 2 ** 10 }),
};
