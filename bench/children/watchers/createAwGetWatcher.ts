import { once } from 'node:events';
import ZooKeeper from 'zookeeper';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches the znodes with a hand-written loop that uses `aw_get`. A call of `aw_get` reads a znode.
 * With each call, the loop passes a callback for the next event of this znode. The loop calls the
 * JavaScript class of the npm package `zookeeper`.
 */
export function createAwGetWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const client = new ZooKeeper({ connect: servers, timeout: 30_000 });
    const connected = once(client, 'connect');
    client.init({});
    await connected;
    for (const path of paths) read(path);

    function read(path: string): void {
      client.aw_get(
        path,
        () => read(path),
        (rc, message, _stat, data) => {
          if (rc !== 0) throw new Error(String(message));
          saw(path, data as Buffer);
        },
      );
    }
  });
}
