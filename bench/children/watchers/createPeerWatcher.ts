import { once } from 'node:events';
import { createClient } from 'node-zookeeper-client';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches the znodes with a hand-written loop that uses `node-zookeeper-client`, a client in pure
 * JavaScript. After each event, the loop reads the znode.
 */
export function createPeerWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const client = createClient(servers, { sessionTimeout: 30_000 });
    const connected = once(client, 'connected');
    client.connect();
    await connected;
    for (const path of paths) read(path);

    function read(path: string): void {
      client.getData(
        path,
        () => read(path),
        (error, data) => {
          if (error) throw new Error(`A read has failed: ${error.toString()}`);
          saw(path, data);
        },
      );
    }
  });
}
