import type { Benchmark } from '../../Benchmark.js';
import { measureVisits } from '../measureVisits.js';

/**
 * Subscribes to many streams over the wire transport, and unsubscribes from all of them. Measures
 * the memory that stays in use, and the watches that remain at the server.
 */
export const wireVisits: Benchmark = {
  name: 'wireVisits',
  title:
    'Growth of the heap after streams over the wire are made and left, and their watches at the server',
  run: (stage) => measureVisits(stage, 'wireVisitor'),
};
