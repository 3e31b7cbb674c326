import type { Benchmark } from '../../Benchmark.js';
import { measureFleet } from '../measureFleet.js';

/** How many clients of one process come back over the wire after their server was restarted. */
export const wireFleet: Benchmark = {
  name: 'wireFleet',
  title: 'Clients of one process over the wire, over restarts of the server: their event loop',
  run: (stage) => measureFleet(stage, { role: 'wireFleet', limit: 50 }),
};
