import { noop, Subscription, type SubscriptionLike } from 'rxjs';
import type { WatchEvent } from '../../model/WatchEvent.js';
import type { Reading, WatchedType } from '../Reading.js';
import { Follower } from './Follower.js';
import { settle } from './settle.js';
import { tellWaiter } from './tellWaiter.js';
import type { Waiter } from './Waiter.js';
import type { Watch } from './Watch.js';

/** The watches of a session on the connection that it has. */
export interface WatchTable {
  readonly size: number;
  /** The bytes of the paths, once for each watch. */
  readonly bytes: number;
  /** Lists a watch, from the moment when its read is sent. */
  add(reading: Reading): Watch;
  /** Lists a watch that the keeper sets without a read. */
  put(watch: Watch): void;
  /**
   * Loses a watch: its read failed, nobody waits for it any more, or it has missed a change. Call
   * it also for a watch that fired before its reply: the event may have spent an older watch at the
   * server.
   */
  drop(watch: Watch): void;
  /**
   * Waits for a watch: see `Armed.fired$`. If the watch has already ended, the result is closed.
   */
  follow(watch: Watch, waiter: Waiter): SubscriptionLike;
  /** The other watches of the same path that wait for the same events. */
  besides(watch: Watch): readonly Watch[];
  /** Spends the watches that the event concerns. */
  fire(event: WatchEvent): void;
  /** The listed watches, roughly in the order in which they were sent. */
  list(): Iterable<Watch>;
  /** Loses the watches of a path, or only the watches that one type of read has set. */
  lose(path: string, type?: WatchedType): void;
  /** Loses all watches, as their connection has ended. */
  loseAll(): void;
}

/** The types of reads whose watches an event of the path spends. */
const spentBy: Readonly<Record<WatchEvent['type'], readonly WatchedType[]>> = {
  created: ['exists', 'getData'],
  changed: ['exists', 'getData'],
  child: ['getChildren'],
  deleted: ['exists', 'getData', 'getChildren'],
};

const none: readonly never[] = [];

/**
 * Spreads the watch events of a connection over the streams that wait for them.
 *
 * A watch is listed when its read is sent, not when the reply arrives. An event may overtake the
 * reply and spend this watch, and the reply may be older than the event. Such a watch has fired
 * already when the reply arrives, and its reader reads once more.
 */
export function createWatchTable(released: (watch: Watch) => void = noop): WatchTable {
  const byPath = new Map<string, readonly Watch[]>();
  let size = 0;

  /** Removes the watches of a path that meet the condition from the table. */
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
      // Rarely needed. If it were counted all the time, each re-arm would cost more.
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
      // Unlike a spread, both reserve no extra room: the list nearly always has one item.
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
      // First removes all of them from the table, because a notified stream reads again and sets a
      // new watch.
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
