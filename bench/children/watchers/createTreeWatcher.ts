import { createClient, watchTree } from '../../../src/index.js';
import { createMeter } from './createMeter.js';
import type { Watcher } from './Watcher.js';

/** Watches all znodes with one `watchTree` on their parent. */
export function createTreeWatcher(): Watcher {
  return createMeter(async (servers, paths, saw) => {
    const client = createClient({ servers, sessionTimeout: 30_000 });
    const [first = ''] = paths;
    watchTree(client, first.slice(0, first.lastIndexOf('/'))).subscribe((event) => {
      if (event.type === 'added' || event.type === 'changed') {
        if (event.after.data.length > 0) saw(event.path, event.after.data);
      }
    });
  });
}
