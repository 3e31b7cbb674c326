import { Observable, type Subscriber } from 'rxjs';
import type { Request } from '../transport/binding/requests/Request.js';
import type { WatchEvent } from '../model/WatchEvent.js';

/** What a watch waits for, by the read that sets it. */
export type WatchKind = 'exists' | 'data' | 'children';

/** The read that sets a watch. */
export type WatchedRead = Pick<Request<unknown>, 'path' | 'answeredAt'>;

/** One watch of a connection. Small, because there is one for each stream. */
export interface Watch {
  readonly kind: WatchKind;
  readonly read: WatchedRead;
  /** Who waits for it to fire. */
  waiting: readonly Subscriber<WatchEvent>[];
  /** The event that has spent it, or `lost` when none ever will. */
  outcome: WatchEvent | 'lost' | null;
}

/** The watches of one connection. */
export interface WatchTable {
  readonly size: number;
  /** The bytes of the paths, once for each watch. */
  readonly bytes: number;
  /** Lists a watch, from the moment at which its read is sent. */
  add(kind: WatchKind, read: WatchedRead): Watch;
  /** Loses a watch: its read failed, or nobody waits for it any more. */
  drop(watch: Watch): void;
  /** See `Armed.fired$`. */
  readonly fired: (watch: Watch) => Observable<WatchEvent>;
  /** Spends the watches that the event concerns. */
  fire(event: WatchEvent): void;
  /** Those that are listed, about in the order of their sending. */
  list(): Iterable<Watch>;
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

const none: readonly never[] = [];

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

  /** Takes those watches of a path off the table that meet the condition. */
  function take(path: string, condition: (watch: Watch) => boolean): readonly Watch[] {
    const all = byPath.get(path) ?? none;
    const taken = all.filter(condition);
    size -= taken.length;
    if (taken.length === all.length) byPath.delete(path);
    else if (taken.length > 0)
      byPath.set(
        path,
        all.filter((watch) => !taken.includes(watch)),
      );
    return taken;
  }

  function* list(): Iterable<Watch> {
    for (const watches of byPath.values()) yield* watches;
  }

  function drop(watch: Watch): void {
    if (watch.outcome !== null) return;
    take(watch.read.path, (other) => other === watch);
    settle(watch, 'lost');
  }

  return {
    get size() {
      return size;
    },
    get bytes() {
      // Seldom asked for, and counted on the way each re-arm would pay for it.
      let bytes = 0;
      for (const [path, watches] of byPath) bytes += Buffer.byteLength(path) * watches.length;
      return bytes;
    },
    drop,
    add(kind, read) {
      const { path } = read;
      const watch: Watch = { kind, read, waiting: none, outcome: null };
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
        // Unlike a spread, this leaves no room for more in a list that nearly always stays at one.
        watch.waiting = watch.waiting.concat(subscriber);
        return () => {
          if (watch.outcome !== null) return;
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
    list,
    end() {
      const lost = [...list()];
      byPath.clear();
      size = 0;
      for (const watch of lost) settle(watch, 'lost');
    },
  };
}

function settle(watch: Watch, outcome: WatchEvent | 'lost'): void {
  const { waiting } = watch;
  watch.outcome = outcome;
  watch.waiting = none;
  for (const subscriber of waiting) tell(subscriber, outcome);
}

function tell(subscriber: Subscriber<WatchEvent>, outcome: WatchEvent | 'lost'): void {
  if (outcome !== 'lost') subscriber.next(outcome);
  subscriber.complete();
}
