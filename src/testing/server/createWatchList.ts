import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Identity } from './acl/Identity.js';
import { isAllowed } from './acl/isAllowed.js';
import type { NodeChange } from './NodeChange.js';
import { Permission } from './acl/Permission.js';

/** `data` is set by getData and by exists, which share one watch; `child` by getChildren. */
export type ServerWatchKind = 'data' | 'child';

/** An event on its way to a connection. */
export interface Notice {
  readonly connectionId: string;
  readonly event: WatchEvent;
}

/** The one-shot watches that a server keeps for its connections. */
export interface WatchList {
  readonly size: number;
  /** Setting a watch that is there already changes nothing. */
  add(kind: ServerWatchKind, path: string, connectionId: string): void;
  /** Takes off the watches that a change spends, and gives who is told of it. */
  trigger(change: NodeChange): readonly Notice[];
  /** Forgets a connection that has ended. */
  drop(connectionId: string): void;
}

const spentBy: Readonly<Record<WatchEvent['type'], readonly ServerWatchKind[]>> = {
  created: ['data'],
  changed: ['data'],
  child: ['child'],
  deleted: ['data', 'child'],
};

/**
 * A list without watches. A connection that may not read a znode, by its identities when the change
 * comes about, is not told; its watch is spent all the same (servers since 3.8.4 and 3.9.2).
 */
export function createWatchList(
  identitiesOf: (connectionId: string) => readonly Identity[],
): WatchList {
  const watchers = { data: new Map<string, Set<string>>(), child: new Map<string, Set<string>>() };
  const tables = [watchers.data, watchers.child];

  return {
    get size() {
      return tables
        .flatMap((table) => [...table.values()])
        .reduce((sum, { size }) => sum + size, 0);
    },
    add(kind, path, connectionId) {
      const connections = watchers[kind].get(path);
      if (connections === undefined) watchers[kind].set(path, new Set([connectionId]));
      else connections.add(connectionId);
    },
    trigger({ type, path, acl }) {
      const kinds = spentBy[type];
      // A set: who has both watches on a znode is told of its deletion once.
      const spent = new Set(kinds.flatMap((kind) => [...(watchers[kind].get(path) ?? [])]));
      for (const kind of kinds) watchers[kind].delete(path);
      return [...spent]
        .filter((connectionId) => isAllowed(acl, Permission.read, identitiesOf(connectionId)))
        .map((connectionId) => ({ connectionId, event: { type, path } }));
    },
    drop(connectionId) {
      for (const table of tables) {
        for (const [path, connections] of table) {
          if (connections.delete(connectionId) && connections.size === 0) table.delete(path);
        }
      }
    },
  };
}
