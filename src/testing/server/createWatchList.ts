import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from './acl/Identity.js';
import { isAllowed } from './acl/isAllowed.js';
import type { NodeChange } from './NodeChange.js';
import { upwards } from '../../model/paths/upwards.js';
import { Permission } from './acl/Permission.js';
import { addTo } from './sets/addTo.js';
import { removeFrom } from './sets/removeFrom.js';

/**
 * `data` is set by getData and by exists, which share one watch; `child` by getChildren. `persistent` and `tree` are set by
 * addWatch, and stay: on a znode and its list of children, or on a znode and all below it.
 */
export type ServerWatchKind = 'data' | 'child' | 'persistent' | 'tree';

/** An event on its way to a connection. */
export interface Notice {
  readonly connectionId: string;
  readonly event: WatchEvent;
}

/** The watches that a server keeps for its connections: one-shot ones, and recursive ones, which stay. */
export interface WatchList {
  readonly size: number;
  /** If the watch already exists, nothing changes. */
  add(kind: ServerWatchKind, path: string, connectionId: string): void;
  /** Removes the watches that a change spends, and returns the notices for their connections. */
  trigger(change: NodeChange): readonly Notice[];
  has(kind: ServerWatchKind, path: string, connectionId: string): boolean;
  /** How many watches there are, and on how many paths and for how many connections. */
  count(kinds: readonly ServerWatchKind[]): WatchCount;
  /** Removes a watch, and returns whether there was one. */
  remove(kind: ServerWatchKind, path: string, connectionId: string): boolean;
  /** Forgets a connection that has ended. */
  drop(connectionId: string): void;
}

/** Figures about the watches of a server. */
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
 * A list without watches. A connection gets no event if it may not read the znode, by its
 * identities at the time of the change. Its watch is spent all the same (servers since 3.8.4 and
 * 3.9.2).
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
      // A set, because a connection with both watches on a znode gets its deletion once.
      const spent = new Set(kinds.flatMap((kind) => [...(watchers[kind].get(path) ?? [])]));
      for (const kind of kinds) watchers[kind].delete(path);
      for (const id of watchers.persistent.get(path) ?? []) spent.add(id);
      // A recursive watch reports znodes, and no lists.
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
