import type { Benchmark } from '../../Benchmark.js';
import { measureMultitude } from '../measureMultitude.js';

/** What very many znodes hold that are watched over the wire, and whether cuts disturb them. */
export const wireMultitude: Benchmark = {
  name: 'wireMultitude',
  title: 'Resident memory per znode watched over the wire, before and after ten cuts',
  run: (stage) => measureMultitude(stage, { role: 'wireCrowd', limit: 2_400 }),
};
