import { Observable, type Subscriber } from 'rxjs';
import type { WatchEvent } from '../WatchEvent.js';

/** What a watch waits for, by the read that sets it. */
export type WatchKind = 'exists' | 'data' | 'children';

/** One watch of a connection. Small, because there is one for each stream. */
export interface Watch {
  readonly kind: WatchKind;
  readonly path: string;
  /** Who waits for it to fire. */
  waiting: readonly Subscriber<WatchEvent>[];
  /** The event that has spent it, or `lost` when none ever will. */
  outcome: WatchEvent | 'lost' | null;
}

/** The watches of one connection. */
export interface WatchTable {
  readonly size: number;
  /** Lists a watch, from the moment at which its read is sent. */
  add(kind: WatchKind, path: string): Watch;
  /** Loses a watch: its read failed, or nobody waits for it any more. */
  drop(watch: Watch): void;
  /** See `Armed.fired$`. */
  readonly fired: (watch: Watch) => Observable<WatchEvent>;
  /** Spends the watches that the event concerns. */
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

/**
 * Spreads the events of the C client's default watcher over the streams that wait for them.
 *
 * A watch is listed when its read is sent, not when the reply comes: an event that overtakes the
 * reply may have used up this very watch, and the reply may be older than the event. Such a watch
 * has fired already when the reply arrives, and its reader reads once more.
 */
export function createWatchTable(): WatchTable {
  const byPath = new Map<string, readonly Watch[]>();
  let size = 0;

  /** Takes those of a path off the table that meet the condition, and gives them back. */
  function take(path: string, condition: (watch: Watch) => boolean): readonly Watch[] {
    const all = byPath.get(path) ?? [];
    // Nearly always one stream watches a path: no list is made for it.
    const taken = all.every(condition) ? all : all.filter(condition);
    size -= taken.length;
    if (taken === all) byPath.delete(path);
    else
      byPath.set(
        path,
        all.filter((watch) => !taken.includes(watch)),
      );
    return taken;
  }

  function drop(watch: Watch): void {
    if (watch.outcome !== null) return;
    take(watch.path, (other) => other === watch);
    settle(watch, 'lost');
  }

  return {
    get size() {
      return size;
    },
    drop,
    add(kind, path) {
      const watch: Watch = { kind, path, waiting: [], outcome: null };
      const others = byPath.get(path);
      byPath.set(path, others === undefined ? [watch] : [...others, watch]);
      size += 1;
      return watch;
    },
    fired: (watch) =>
      new Observable((subscriber) => {
        if (watch.outcome !== null) {
          tell(subscriber, watch.outcome);
          return undefined;
        }
        watch.waiting = [...watch.waiting, subscriber];
        return () => {
          watch.waiting = watch.waiting.filter((other) => other !== subscriber);
          if (watch.waiting.length === 0) drop(watch);
        };
      }),
    fire(event) {
      const kinds = spentBy[event.type];
      // All are taken off the table first: whoever is told reads again and sets a new watch.
      for (const watch of take(event.path, ({ kind }) => kinds.includes(kind))) {
        settle(watch, event);
      }
    },
    end() {
      const lost = [...byPath.values()].flat();
      byPath.clear();
      size = 0;
      for (const watch of lost) settle(watch, 'lost');
    },
  };
}

function settle(watch: Watch, outcome: WatchEvent | 'lost'): void {
  const { waiting } = watch;
  watch.outcome = outcome;
  watch.waiting = [];
  for (const subscriber of waiting) tell(subscriber, outcome);
}

function tell(subscriber: Subscriber<WatchEvent>, outcome: WatchEvent | 'lost'): void {
  if (outcome !== 'lost') subscriber.next(outcome);
  subscriber.complete();
}
