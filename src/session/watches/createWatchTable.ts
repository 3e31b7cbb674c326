import { noop, Subscription, type SubscriptionLike } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Reading, WatchedType } from '../Reading.js';
import { Follower } from './Follower.js';
import { settle } from './settle.js';
import { tellWaiter } from './tellWaiter.js';
import type { Waiter } from './Waiter.js';
import type { Watch } from './Watch.js';

/** The one-shot watches of a session. */
export interface WatchTable {
  readonly size: number;
  /** The number of bytes in the paths of all watches. */
  readonly bytes: number;
  /** Adds the watch of a read. Must be called when the read is sent. */
  add(reading: Reading): Watch;
  /**
   * Adds a watch that the `WatchKeeper` of the session sets at the server, with the request
   * `setWatches`.
   */
  put(watch: Watch): void;
  /**
   * Ends a watch, and removes the watch at the server. If a read sets the watch, an event can
   * end the watch before the client gets the reply to this read. Even then, `drop` must be called
   * when the reply arrives, because the server may still have the watch. For example, an older
   * watch has the same path. The server sends the event of the older watch. After that, the server
   * receives the read and sets the new watch.
   */
  drop(watch: Watch): void;
  /**
   * Notifies `waiter` when the watch ends: see `Armed.fired$`. If the watch has already ended,
   * notifies `waiter` at once, and returns a closed subscription.
   */
  follow(watch: Watch, waiter: Waiter): SubscriptionLike;
  /** The other watches that have the same path, and wait for the same events. */
  besides(watch: Watch): readonly Watch[];
  /** Ends the watches that wait for this event, and passes the event on to their streams. */
  fire(event: WatchEvent): void;
  /** All watches in the table, roughly in the order of their reads. */
  list(): Iterable<Watch>;
  /**
   * Ends the watches of a path as `lost`: their streams get no event. If `type` is given, ends only
   * the watches that reads of this type have set.
   */
  lose(path: string, type?: WatchedType): void;
  /**
   * Ends all watches as `lost`, for example because the server has dropped them. Their streams get
   * no event.
   */
  loseAll(): void;
}

/**
 * Each key is the type of an event. Each value is a list of read types. The event fires the watches
 * that reads of these types have set.
 */
const spentBy: Readonly<Record<WatchEvent['type'], readonly WatchedType[]>> = {
  created: ['exists', 'getData'],
  changed: ['exists', 'getData'],
  child: ['getChildren'],
  deleted: ['exists', 'getData', 'getChildren'],
};

const none: readonly never[] = [];

/**
 * Makes the table of a session's one-shot watches. The table passes each watch event on to the
 * streams that wait for this event.
 *
 * A watch is added to the table when its read is sent, because the event of the watch may arrive
 * before the reply. If the event arrives first, the reply may show the old state. So the stream
 * reads once more.
 */
export function createWatchTable(released: (watch: Watch) => void = noop): WatchTable {
  const byPath = new Map<string, readonly Watch[]>();
  let size = 0;

  /** Removes and returns the watches of one path that meet the condition. */
  function take(path: string, condition: (watch: Watch) => boolean): readonly Watch[] {
    const all = byPath.get(path) ?? none;
    const taken = all.every(condition) ? all : all.filter(condition);
    size -= taken.length;
    if (taken.length === all.length) byPath.delete(path);
    else if (taken.length > 0) {
      byPath.set(
        path,
        all.filter((watch) => !taken.includes(watch)),
      );
    }
    return taken;
  }

  function put(watch: Watch): void {
    const { path } = watch.reading.operation;
    const others = byPath.get(path);
    byPath.set(path, others === undefined ? [watch] : [...others, watch]);
    size += 1;
  }

  function* list(): Iterable<Watch> {
    for (const watches of byPath.values()) yield* watches;
  }

  function drop(watch: Watch): void {
    if (watch.outcome === null) {
      take(watch.reading.operation.path, (other) => other === watch);
      settle(watch, 'lost');
    }
    released(watch);
  }

  return {
    get size() {
      return size;
    },
    get bytes() {
      // Callers rarely need this number, and a counter would slow down each read.
      let bytes = 0;
      for (const [path, watches] of byPath) bytes += Buffer.byteLength(path) * watches.length;
      return bytes;
    },
    drop,
    add(reading) {
      const watch: Watch = { reading, kind: null, zxid: 0, waiting: none, outcome: null };
      put(watch);
      return watch;
    },
    put,
    follow(watch, waiter) {
      if (watch.outcome !== null) {
        tellWaiter(waiter, watch.outcome);
        return Subscription.EMPTY;
      }
      // Nearly every watch has only one waiter. A spread would reserve memory for more items, but
      // `[waiter]` and `concat` do not.
      watch.waiting = watch.waiting === none ? [waiter] : watch.waiting.concat(waiter);
      return new Follower(watch, waiter, drop);
    },
    besides: (watch) => {
      const { path, type } = watch.reading.operation;
      const ofList = type === 'getChildren';
      return (byPath.get(path) ?? none).filter(
        (other) => other !== watch && (other.reading.operation.type === 'getChildren') === ofList,
      );
    },
    fire(event) {
      const types = spentBy[event.type];
      // A stream that gets the event reads again at once, and its new watch must stay in the table.
      // So `take` removes all old watches before the first stream gets the event.
      for (const watch of take(event.path, ({ reading }) =>
        types.includes(reading.operation.type),
      )) {
        settle(watch, event);
      }
    },
    list,
    lose(path, type) {
      const isLost = ({ reading }: Watch): boolean =>
        type === undefined || type === reading.operation.type;
      for (const watch of take(path, isLost)) settle(watch, 'lost');
    },
    loseAll() {
      const lost = [...list()];
      byPath.clear();
      size = 0;
      for (const watch of lost) settle(watch, 'lost');
    },
  };
}
