import type { Benchmark } from '../Benchmark.js';
import { measureVisits } from './measureVisits.js';

/** Measures the memory that remains when all streams are unsubscribed. */
export const visits: Benchmark = {
  name: 'visits',
  title: 'Growth of the heap after streams are made and left, each on its own path',
  run: (stage) => measureVisits(stage, 'visitor'),
};
