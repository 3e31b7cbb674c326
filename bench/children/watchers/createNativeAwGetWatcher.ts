import { createMeter } from './createMeter.js';
import { openBare } from '../openBare.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches the znodes with a hand-written loop that uses `aw_get`. The npm package `zookeeper` has a
 * native object and a JavaScript class. The loop calls the native object directly.
 */
export function createNativeAwGetWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const bare = await openBare(servers);
    for (const path of paths) read(path);

    function read(path: string): void {
      bare.aw_get(
        path,
        () => read(path),
        (rc, message, _stat, data) => {
          if (rc !== 0) throw new Error(message);
          saw(path, data);
        },
      );
    }
  });
}
