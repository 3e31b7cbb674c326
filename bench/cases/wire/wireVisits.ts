import type { Benchmark } from '../../Benchmark.js';
import { measureVisits } from '../measureVisits.js';

/**
 * Measures what remains when all streams are unsubscribed: the memory in the client, and the
 * watches at the server. The streams use the wire transport.
 */
export const wireVisits: Benchmark = {
  name: 'wireVisits',
  title:
    'Growth of the heap after streams over the wire are made and left, and their watches at the server',
  run: (stage) => measureVisits(stage, 'wireVisitor'),
};
