import type { Benchmark } from '../../Benchmark.js';
import { measureFleet } from '../measureFleet.js';

/**
 * Starts a process that opens 500 clients of one server over the wire transport. Then restarts this
 * server. Measures the stalls of the process that has opened the clients. Also measures how many
 * clients connect again at the same time.
 */
export const wireFleet: Benchmark = {
  name: 'wireFleet',
  title:
    'Clients of one process over the wire, after restarts of the server: stalls of the event loop',
  run: (stage) => measureFleet(stage, { role: 'wireFleet', limit: 50 }),
};
