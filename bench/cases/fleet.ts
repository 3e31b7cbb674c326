import type { Benchmark } from '../Benchmark.js';
import { measureFleet } from './measureFleet.js';

/**
 * Restarts a server that has 500 clients in one process. Measures the stalls of this process, and
 * how many clients connect again at the same time.
 */
export const fleet: Benchmark = {
  name: 'fleet',
  title:
    'Clients of one process after restarts of the server: when they reconnect, and stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'fleet', limit: 100 }),
};
