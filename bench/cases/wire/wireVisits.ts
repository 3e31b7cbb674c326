import type { Benchmark } from '../../Benchmark.js';
import { measureVisits } from '../measureVisits.js';

/** What streams leave behind that were left, here and at the server. */
export const wireVisits: Benchmark = {
  name: 'wireVisits',
  title:
    'Growth of the heap over streams over the wire that are made and dropped, and their watches',
  run: (stage) => measureVisits(stage, 'wireVisitor'),
};
