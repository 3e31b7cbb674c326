import { createClient, watchData } from '../../src/index.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/** Watches by rxzk. */
export function createStreamWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const client = createClient({ servers, sessionTimeout: 30_000 });
    for (const path of paths) {
      watchData(client, path).subscribe((node) => {
        if (node !== null) saw(path, node.data);
      });
    }
  });
}
