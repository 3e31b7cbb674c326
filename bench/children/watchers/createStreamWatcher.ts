import { createClient, watchData } from '../../../src/index.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/** Watches by rxzk over one of its transports. */
export function createStreamWatcher(transport: 'binding' | 'wire'): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const client = createClient({ servers, sessionTimeout: 30_000, transport });
    for (const path of paths) {
      watchData(client, path).subscribe((node) => {
        if (node !== null) saw(path, node.data);
      });
    }
  });
}
