import { createClient, watchData } from '../../../src/index.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/** Watches the znodes with rxzk and one of its transports. */
export function createStreamWatcher(transport: 'binding' | 'wire'): Watcher {
  return createMeter(async (servers, paths, saw, ca) => {
    const client = createClient({
      servers,
      sessionTimeout: 30_000,
      transport,
      ...(ca !== undefined && { tls: { ca } }),
    });
    for (const path of paths) {
      watchData(client, path).subscribe((node) => {
        if (node !== null) saw(path, node.data);
      });
    }
  });
}
