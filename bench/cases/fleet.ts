import type { Benchmark } from '../Benchmark.js';
import { measureFleet } from './measureFleet.js';

/**
 * Starts a process that opens 500 clients of one server. Then restarts this server. Measures the
 * stalls of the process that has opened the clients. Also measures how many clients connect again
 * at the same time.
 */
export const fleet: Benchmark = {
  name: 'fleet',
  title:
    'Clients of one process after restarts of the server: when they reconnect, and stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'fleet', limit: 100 }),
};
