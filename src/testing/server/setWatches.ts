import type { WatchEvent } from '../../model/WatchEvent.js';
import type { OperationOf } from '../../transport/Operation.js';
import type { Identity } from './acl/Identity.js';
import { isAllowed } from './acl/isAllowed.js';
import { Permission } from './acl/Permission.js';
import type { WatchList } from './createWatchList.js';
import type { Tree } from './Tree.js';

/** The connection that sets watches. */
export interface Watcher {
  readonly id: string;
  readonly identities: readonly Identity[];
}

/**
 * Sets watches without reading. Gives the events of the watches that fire at once, because their znodes have changed
 * since the zxid of the client. A connection that may not read a znode gets no event.
 */
export function setWatches(
  tree: Tree,
  watches: Pick<WatchList, 'add'>,
  { id, identities }: Watcher,
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
  return events.filter(({ path }) => {
    const acl = tree.get(path)?.acl;
    return acl === undefined || isAllowed(acl, Permission.read, identities);
  });
}
