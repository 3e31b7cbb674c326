import { createClient, watchData } from '../../src/index.js';
import type { Rearmer } from './Rearmer.js';
import { takeFootprint } from './takeFootprint.js';

/** Implements the role {@link Rearmer} with one of the transports. */
export function createRearmer(transport: 'binding' | 'wire'): Rearmer {
  let emissions = 0;
  let awaited = Infinity;
  let reached = (): void => {};

  return {
    async open(servers, path) {
      const client = createClient({ servers, sessionTimeout: 30_000, transport });
      watchData(client, path).subscribe(() => {
        emissions += 1;
        if (emissions === awaited) reached();
      });
    },
    async rearm(count) {
      awaited = emissions + count;
      await new Promise<void>((resolve) => (reached = resolve));
      const { heapUsed, rss } = await takeFootprint();
      return { emissions, heapUsed, rss };
    },
  };
}
