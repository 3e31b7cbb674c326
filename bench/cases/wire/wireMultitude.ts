import type { Benchmark } from '../../Benchmark.js';
import { measureMultitude } from '../measureMultitude.js';

/**
 * Measures how much memory a client with the wire transport needs to watch 100,000 znodes. The
 * first measurement is before the client has lost a connection. The second measurement is after ten
 * lost connections.
 */
export const wireMultitude: Benchmark = {
  name: 'wireMultitude',
  title: 'Resident memory per znode watched over the wire, before and after ten lost connections',
  run: (stage) => measureMultitude(stage, { role: 'wireCrowd', limit: 2_400 }),
};
