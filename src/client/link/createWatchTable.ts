import { Observable, type Subscriber } from 'rxjs';
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

/** Like an `AsyncSubject` for one event, but small: there is one for each stream. */
interface Entry {
  readonly kind: WatchKind;
  waiting: readonly Subscriber<WatchEvent>[];
  /** The event that has spent the watch, or `lost` when none ever will. */
  outcome: WatchEvent | 'lost' | undefined;
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

  const drop = (path: string, entry: Entry): void => {
    take(path, (other) => other === entry);
    settle(entry, 'lost');
  };

  return {
    get size() {
      return size;
    },
    add(kind, path) {
      const entry: Entry = { kind, waiting: [], outcome: undefined };
      const entries = byPath.get(path);
      byPath.set(path, entries === undefined ? [entry] : [...entries, entry]);
      size += 1;
      return {
        drop: () => {
          drop(path, entry);
        },
        fired$: new Observable((subscriber) => {
          if (entry.outcome !== undefined) {
            tell(subscriber, entry.outcome);
            return undefined;
          }
          entry.waiting = [...entry.waiting, subscriber];
          return () => {
            entry.waiting = entry.waiting.filter((other) => other !== subscriber);
            if (entry.outcome === undefined && entry.waiting.length === 0) drop(path, entry);
          };
        }),
      };
    },
    fire(event) {
      const kinds = spentBy[event.type];
      // All are taken off the table first: whoever is told reads again and sets a new watch.
      for (const entry of take(event.path, ({ kind }) => kinds.includes(kind))) {
        settle(entry, event);
      }
    },
    end() {
      const lost = [...byPath.values()].flat();
      byPath.clear();
      size = 0;
      for (const entry of lost) settle(entry, 'lost');
    },
  };
}

function settle(entry: Entry, outcome: WatchEvent | 'lost'): void {
  const { waiting } = entry;
  entry.outcome ??= outcome;
  entry.waiting = [];
  for (const subscriber of waiting) tell(subscriber, outcome);
}

function tell(subscriber: Subscriber<WatchEvent>, outcome: WatchEvent | 'lost'): void {
  if (outcome !== 'lost') subscriber.next(outcome);
  subscriber.complete();
}
