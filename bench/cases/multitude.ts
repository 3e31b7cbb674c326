import type { Benchmark } from '../Benchmark.js';
import { measureMultitude } from './measureMultitude.js';

/**
 * Measures how much memory a client needs to watch 100,000 znodes. The first measurement is before
 * the client has lost a connection. The second measurement is after ten lost connections.
 */
export const multitude: Benchmark = {
  name: 'multitude',
  title: 'Resident memory per watched znode, before and after ten lost connections',
  run: (stage) => measureMultitude(stage, { role: 'crowd', limit: 4 * 2 ** 10 }),
};
