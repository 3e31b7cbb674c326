import type { Benchmark } from '../Benchmark.js';
import { measureVisits } from './measureVisits.js';

/**
 * Subscribes to many streams, and unsubscribes from all of them. Measures the memory that stays in
 * use.
 */
export const visits: Benchmark = {
  name: 'visits',
  title: 'Growth of the heap after streams are made and left, each on its own path',
  run: (stage) => measureVisits(stage, 'visitor'),
};
