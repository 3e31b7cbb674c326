import { openBareWire } from '../wire/openBareWire.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches by a loop over a bare socket: each event is followed by a read. It takes the data of a reply. The
 * stat, which all clients hand out, is decoded where the loop is asked to.
 */
export function createBareWatcher(decode: 'data' | 'stat'): Watcher {
  return createMeter(async (servers, paths, saw, ca) => {
    const wire = await openBareWire(servers, { ca, decode, changed: read });
    for (const path of paths) read(path);

    function read(path: string): void {
      wire.get(path, true, (data) => saw(path, data));
    }
  });
}
