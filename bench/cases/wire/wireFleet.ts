import type { Benchmark } from '../../Benchmark.js';
import { measureFleet } from '../measureFleet.js';

/**
 * Measures how 500 clients with the wire transport connect again after their server has restarted.
 */
export const wireFleet: Benchmark = {
  name: 'wireFleet',
  title:
    'Clients of one process over the wire, after restarts of the server: stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'wireFleet', limit: 50 }),
};
