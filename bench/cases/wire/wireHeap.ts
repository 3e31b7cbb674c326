import type { Benchmark } from '../../Benchmark.js';
import { measureHeap } from '../measureHeap.js';

/** What many re-arms leave behind over the wire. */
export const wireHeap: Benchmark = {
  name: 'wireHeap',
  title: 'Growth of the heap over the re-arms of one stream over the wire',
  run: (stage) => measureHeap(stage, { role: 'wireRearmer', limit: 256 * 2 ** 10 }),
};
