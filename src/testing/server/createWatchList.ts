import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from './acl/Identity.js';
import { isAllowed } from './acl/isAllowed.js';
import type { NodeChange } from './NodeChange.js';
import { upwards } from '../../model/paths/upwards.js';
import { Permission } from './acl/Permission.js';
import { addTo } from './sets/addTo.js';
import { removeFrom } from './sets/removeFrom.js';

/**
 * The kinds of watches on a server:
 *
 * - `data`: set by getData or by exists. If a connection uses both requests to set a watch on the
 *   same path, both requests together set only one watch. The watch ends with its first event.
 * - `child`: set by getChildren. The watch ends with its first event.
 * - `persistent`: set by addWatch, on a znode and its list of children. The watch stays after an
 *   event.
 * - `tree`: set by addWatch, on a znode and all znodes below it. The watch stays after an event.
 */
export type ServerWatchKind = 'data' | 'child' | 'persistent' | 'tree';

/** An event, and the connection that must receive this event. */
export interface Notice {
  readonly connectionId: string;
  readonly event: WatchEvent;
}

/** The watches of all connections to a server. */
export interface WatchList {
  readonly size: number;
  /** Adds a watch. If the watch already exists, nothing changes. */
  add(kind: ServerWatchKind, path: string, connectionId: string): void;
  /**
   * Fires the watches that match a change, and removes the one-shot watches that have fired.
   * Returns one event for each connection that had a matching watch and has the permission to read
   * the znode. Even if several watches of a connection match, the connection gets only one event.
   */
  trigger(change: NodeChange): readonly Notice[];
  has(kind: ServerWatchKind, path: string, connectionId: string): boolean;
  /** Counts the watches of these kinds, and their paths and connections. */
  count(kinds: readonly ServerWatchKind[]): WatchCount;
  /** Removes a watch, and returns whether it existed. */
  remove(kind: ServerWatchKind, path: string, connectionId: string): boolean;
  /** Removes all watches of a connection that has ended. */
  drop(connectionId: string): void;
}

/** The numbers of watches, of paths with a watch, and of connections with a watch. */
export interface WatchCount {
  readonly size: number;
  readonly paths: number;
  readonly connections: number;
}

const spentBy: Readonly<Record<WatchEvent['type'], readonly ServerWatchKind[]>> = {
  created: ['data'],
  changed: ['data'],
  child: ['child'],
  deleted: ['data', 'child'],
};

/**
 * Creates an empty list of watches. If a connection has no permission to read a changed znode, the
 * connection gets no event. But the one-shot watch of this connection on the znode ends
 * nevertheless. Servers since 3.8.4 and 3.9.2 do the same.
 */
export function createWatchList(
  identitiesOf: (connectionId: string) => readonly Identity[],
): WatchList {
  const watchers = {
    data: new Map<string, Set<string>>(),
    child: new Map<string, Set<string>>(),
    persistent: new Map<string, Set<string>>(),
    tree: new Map<string, Set<string>>(),
  };
  const kinds = Object.keys(watchers) as ServerWatchKind[];

  return {
    get size() {
      return count(kinds).size;
    },
    add(kind, path, connectionId) {
      addTo(watchers[kind], path, connectionId);
    },
    trigger({ type, path, acl }) {
      const kinds = spentBy[type];
      // A deletion fires `data` watches and `child` watches. A connection with watches of both
      // kinds gets only one event, because the set `spent` contains each connection id only once.
      const spent = new Set(kinds.flatMap((kind) => [...(watchers[kind].get(path) ?? [])]));
      for (const kind of kinds) watchers[kind].delete(path);
      for (const id of watchers.persistent.get(path) ?? []) spent.add(id);
      // A `tree` watch reports changes of znodes, and no changes of child lists.
      if (type !== 'child') for (const id of watchersAbove(path)) spent.add(id);
      return [...spent]
        .filter((connectionId) => isAllowed(acl, Permission.read, identitiesOf(connectionId)))
        .map((connectionId) => ({ connectionId, event: { type, path } }));
    },
    has: (kind, path, connectionId) => watchers[kind].get(path)?.has(connectionId) === true,
    count,
    remove(kind, path, connectionId) {
      return removeFrom(watchers[kind], path, connectionId);
    },
    drop(connectionId) {
      for (const table of Object.values(watchers)) {
        for (const path of [...table.keys()]) removeFrom(table, path, connectionId);
      }
    },
  };

  function count(of: readonly ServerWatchKind[]): WatchCount {
    const counted = of.map((kind) => watchers[kind]);
    const sets = counted.flatMap((table) => [...table.values()]);
    return {
      size: sets.reduce((sum, { size }) => sum + size, 0),
      paths: new Set(counted.flatMap((table) => [...table.keys()])).size,
      connections: new Set(sets.flatMap((ids) => [...ids])).size,
    };
  }

  function* watchersAbove(path: string): Iterable<string> {
    if (watchers.tree.size === 0) return;
    for (const above of upwards(path)) yield* watchers.tree.get(above) ?? [];
  }
}
