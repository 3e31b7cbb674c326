import { openBareWire } from '../wire/openBareWire.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/**
 * Watches the znodes with a hand-written loop that uses a bare socket. After each event, the loop
 * reads the znode. If `decode` is `data`, the loop decodes only the data of a reply. If `decode` is
 * `stat`, the loop decodes the data and the stat, as all clients do.
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
