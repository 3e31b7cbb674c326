import type { Benchmark } from '../Benchmark.js';
import { measureMultitude } from './measureMultitude.js';

/** What very many watched znodes hold, and whether cuts disturb them. */
export const multitude: Benchmark = {
  name: 'multitude',
  title: 'Resident memory per watched znode, before and after ten cuts',
  run: (stage) => measureMultitude(stage, { role: 'crowd', limit: 4 * 2 ** 10 }),
};
