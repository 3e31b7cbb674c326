import type { Benchmark } from '../Benchmark.js';
import { measureFleet } from './measureFleet.js';

/** How many clients of one process come back after their server was restarted. */
export const fleet: Benchmark = {
  name: 'fleet',
  title:
    'Clients of one process over restarts of the server: who comes back when, and the event loop',
  run: (stage) => measureFleet(stage, { role: 'fleet', limit: 100 }),
};
