import type { Benchmark } from '../Benchmark.js';
import { measureFleet } from './measureFleet.js';

/** Measures how 500 clients of one process connect again after their server has restarted. */
export const fleet: Benchmark = {
  name: 'fleet',
  title:
    'Clients of one process after restarts of the server: when they reconnect, and stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'fleet', limit: 100 }),
};
