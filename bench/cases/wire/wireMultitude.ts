import type { Benchmark } from '../../Benchmark.js';
import { measureMultitude } from '../measureMultitude.js';

/**
 * Measures the memory of 100,000 znodes that a client with the wire transport watches. The first
 * measurement is before any lost connection. The later measurements are after lost connections.
 */
export const wireMultitude: Benchmark = {
  name: 'wireMultitude',
  title: 'Resident memory per znode watched over the wire, before and after ten lost connections',
  run: (stage) => measureMultitude(stage, { role: 'wireCrowd', limit: 2_400 }),
};
