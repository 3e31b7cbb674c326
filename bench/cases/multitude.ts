import type { Benchmark } from '../Benchmark.js';
import { measureMultitude } from './measureMultitude.js';

/**
 * Measures the memory of 100,000 watched znodes. The first measurement is before any lost
 * connection. The later measurements are after lost connections.
 */
export const multitude: Benchmark = {
  name: 'multitude',
  title: 'Resident memory per watched znode, before and after ten lost connections',
  run: (stage) => measureMultitude(stage, { role: 'crowd', limit: 4 * 2 ** 10 }),
};
