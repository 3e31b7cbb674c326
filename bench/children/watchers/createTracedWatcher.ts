import { subscribe } from 'node:diagnostics_channel';
import { createStreamWatcher } from './createStreamWatcher.js';
import type { Watcher } from './Watcher.js';

/** Watches the znodes with rxzk. Also listens on the diagnostics channels of the library. */
export function createTracedWatcher(): Watcher {
  let heard = 0;
  for (const channel of ['rxzk:request', 'rxzk:watch', 'rxzk:session']) {
    subscribe(channel, () => {
      heard += 1;
    });
  }
  const watcher = createStreamWatcher('binding');
  return {
    ...watcher,
    async finish() {
      const cost = await watcher.finish();
      if (heard < 2 * cost.emissions) {
        throw new Error(`${heard} messages for ${cost.emissions} emissions, instead of two each`);
      }
      return cost;
    },
  };
}
