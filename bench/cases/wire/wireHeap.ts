import type { Benchmark } from '../../Benchmark.js';
import { measureHeap } from '../measureHeap.js';

/**
 * Measures the memory that stays in use after a stream has set its watch again 200,000 times. The
 * stream uses the wire transport.
 */
export const wireHeap: Benchmark = {
  name: 'wireHeap',
  title: 'Growth of the heap while one stream over the wire sets its watch again and again',
  run: (stage) => measureHeap(stage, { role: 'wireRearmer', limit: 256 * 2 ** 10 }),
};
