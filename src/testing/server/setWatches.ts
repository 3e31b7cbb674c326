import type { WatchEvent } from '../../model/WatchEvent.js';
import type { OperationOf } from '../../transport/Operation.js';
import type { WatchList } from './createWatchList.js';
import type { Tree } from './Tree.js';

/**
 * Restores the watches of a client that has connected again. `relativeZxid` is the newest zxid that
 * the client has seen. If a znode has changed after this zxid, the client has missed the event. In
 * this case, the function returns the event, and does not set the watch. The client gets this event
 * even if the client has no permission to read the znode.
 */
export function setWatches(
  tree: Tree,
  watches: Pick<WatchList, 'add'>,
  { id }: { readonly id: string },
  { relativeZxid, data, exist, child }: OperationOf<'setWatches'>,
): readonly WatchEvent[] {
  const events: WatchEvent[] = [];
  for (const path of data) {
    const znode = tree.get(path);
    if (znode === undefined) events.push({ type: 'deleted', path });
    else if (znode.mzxid > relativeZxid) events.push({ type: 'changed', path });
    else watches.add('data', path, id);
  }
  for (const path of exist) {
    if (tree.has(path)) events.push({ type: 'created', path });
    else watches.add('data', path, id);
  }
  for (const path of child) {
    const znode = tree.get(path);
    if (znode === undefined) events.push({ type: 'deleted', path });
    else if (znode.pzxid > relativeZxid) events.push({ type: 'child', path });
    else watches.add('child', path, id);
  }
  return events;
}
