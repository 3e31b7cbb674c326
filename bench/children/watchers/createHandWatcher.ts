import { createMeter } from './createMeter.js';
import { openBare } from '../openBare.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches the znodes with a hand-written loop that uses the npm package `zookeeper`. The loop gets
 * all events from the default watcher of the C client. After each event, the loop reads the znode.
 */
export function createHandWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const bare = await openBare(servers, (event, path) => {
      if (event === 'changed') read(path);
    });
    for (const path of paths) read(path);

    function read(path: string): void {
      bare.a_get(path, true, (rc, message, _stat, data) => {
        if (rc !== 0) throw new Error(message);
        saw(path, data);
      });
    }
  });
}
