import type { Benchmark } from '../../Benchmark.js';
import { measureFleet } from '../measureFleet.js';

/**
 * Restarts a server that has 500 clients in one process. The clients use the wire transport.
 * Measures the stalls of the process, and how many clients connect again at the same time.
 */
export const wireFleet: Benchmark = {
  name: 'wireFleet',
  title:
    'Clients of one process over the wire, after restarts of the server: stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'wireFleet', limit: 50 }),
};
