import { AsyncSubject, finalize, type Observable } from 'rxjs';
import type { WatchEvent } from '../WatchEvent.js';

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
  readonly fired$: AsyncSubject<WatchEvent>;
}

/**
 * Spreads the events of the C client's default watcher over the streams that wait for them.
 *
 * A watch is listed when its read is sent, not when the reply comes: an event that overtakes the
 * reply may have used up this very watch, and the reply may be older than the event. Such a watch
 * has fired already when the reply arrives, and its reader reads once more.
 */
export function createWatchTable(): WatchTable {
  const byPath = new Map<string, Set<Entry>>();
  let size = 0;

  const remove = (path: string, entry: Entry): void => {
    const entries = byPath.get(path);
    if (entries?.delete(entry) !== true) return;
    size -= 1;
    if (entries.size === 0) byPath.delete(path);
  };

  return {
    get size() {
      return size;
    },
    add(kind, path) {
      const entry: Entry = { kind, fired$: new AsyncSubject() };
      const entries = byPath.get(path);
      if (entries === undefined) byPath.set(path, new Set([entry]));
      else entries.add(entry);
      size += 1;
      const drop = (): void => {
        remove(path, entry);
        entry.fired$.complete();
      };
      return {
        drop,
        fired$: entry.fired$.pipe(
          finalize(() => {
            if (!entry.fired$.observed) drop();
          }),
        ),
      };
    },
    fire(event) {
      const spent = [...(byPath.get(event.path) ?? [])].filter(({ kind }) =>
        spentBy[event.type].includes(kind),
      );
      // All are taken off the table first: whoever is told reads again and sets a new watch.
      for (const entry of spent) remove(event.path, entry);
      for (const { fired$ } of spent) {
        fired$.next(event);
        fired$.complete();
      }
    },
    end() {
      const lost = [...byPath.values()].flatMap((entries) => [...entries]);
      byPath.clear();
      size = 0;
      for (const { fired$ } of lost) fired$.complete();
    },
  };
}
