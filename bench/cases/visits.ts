import type { Benchmark } from '../Benchmark.js';
import { measureVisits } from './measureVisits.js';

/** What streams leave behind that were left. */
export const visits: Benchmark = {
  name: 'visits',
  title: 'Growth of the heap over streams that are made and dropped, each on a path of its own',
  run: (stage) => measureVisits(stage, 'visitor'),
};
