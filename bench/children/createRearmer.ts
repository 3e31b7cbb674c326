import { createClient, watchData } from '../../src/index.js';
import type { Rearmer } from './Rearmer.js';

/** Plays the {@link Rearmer}. */
export function createRearmer(): Rearmer {
  let emissions = 0;
  let awaited = Infinity;
  let reached = (): void => {};

  return {
    async open(servers, path) {
      const client = createClient({ servers, sessionTimeout: 30_000 });
      watchData(client, path).subscribe(() => {
        emissions += 1;
        if (emissions === awaited) reached();
      });
    },
    async rearm(count) {
      awaited = emissions + count;
      await new Promise<void>((resolve) => (reached = resolve));
      global.gc?.();
      global.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      return { emissions, heapUsed, rss };
    },
  };
}
