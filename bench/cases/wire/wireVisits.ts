import type { Benchmark } from '../../Benchmark.js';
import { measureVisits } from '../measureVisits.js';

/**
 * Measures the memory in the client and the watches at the server that remain after streams over
 * the wire were unsubscribed.
 */
export const wireVisits: Benchmark = {
  name: 'wireVisits',
  title:
    'Growth of the heap over the wire after streams are made and left, and their watches at the server',
  run: (stage) => measureVisits(stage, 'wireVisitor'),
};
