import type { Observable } from 'rxjs';
import type { WatchEvent } from '../WatchEvent.js';
import { createWatch } from './createWatch.js';

/** What a watch waits for, by the read that sets it. */
export type WatchKind = 'exists' | 'data' | 'children';

/** One watch of a connection, from the moment its read is sent. */
export interface Watch {
  /** See {@link Armed.fired$}. */
  readonly fired$: Observable<WatchEvent>;
  /** Forgets the watch: its read failed, or nobody waits for the reply. */
  drop(): void;
}

/** The watches of one connection. */
export interface WatchTable {
  readonly size: number;
  add(kind: WatchKind, path: string): Watch;
  fire(event: WatchEvent): void;
  /** Loses all watches, as their connection has ended. */
  end(): void;
}

/** Which watches of its path an event uses up, in the C client and in the server alike. */
const spentBy: Readonly<Record<WatchEvent['type'], readonly WatchKind[]>> = {
  created: ['exists', 'data'],
  changed: ['exists', 'data'],
  child: ['children'],
  deleted: ['exists', 'data', 'children'],
};

interface Entry {
  readonly kind: WatchKind;
  /** Ends the wait: with the event that spent the watch, or without one when it is lost. */
  settle(event?: WatchEvent): void;
}

/**
 * Spreads the events of the C client's default watcher over the streams that wait for them.
 *
 * A watch is listed when its read is sent, not when the reply comes: an event that overtakes the
 * reply may have used up this very watch, and the reply may be older than the event. Such a watch
 * has fired already when the reply arrives, and its reader reads once more.
 */
export function createWatchTable(): WatchTable {
  const byPath = new Map<string, readonly Entry[]>();
  let size = 0;

  /** Takes those of a path off the table that meet the condition, and gives them back. */
  const take = (path: string, condition: (entry: Entry) => boolean): readonly Entry[] => {
    const entries = byPath.get(path) ?? [];
    const taken = entries.filter(condition);
    size -= taken.length;
    if (taken.length === entries.length) byPath.delete(path);
    else
      byPath.set(
        path,
        entries.filter((entry) => !taken.includes(entry)),
      );
    return taken;
  };

  return {
    get size() {
      return size;
    },
    add(kind, path) {
      const { fired$, settle } = createWatch(() => {
        drop();
      });
      const entry: Entry = { kind, settle };
      const drop = (): void => {
        take(path, (other) => other === entry);
        settle();
      };
      const entries = byPath.get(path);
      byPath.set(path, entries === undefined ? [entry] : [...entries, entry]);
      size += 1;
      return { fired$, drop };
    },
    fire(event) {
      const kinds = spentBy[event.type];
      // All are taken off the table first: whoever is told reads again and sets a new watch.
      for (const { settle } of take(event.path, ({ kind }) => kinds.includes(kind))) settle(event);
    },
    end() {
      const lost = [...byPath.values()].flat();
      byPath.clear();
      size = 0;
      for (const { settle } of lost) settle();
    },
  };
}
