import { NEVER, Observable } from 'rxjs';
import { isProof } from '../errors/isProof.js';
import type { ZkError } from '../errors/ZkError.js';
import type { Stat } from '../model/Stat.js';
import type { Connection } from '../transport/Connection.js';
import type { OperationOf, OperationType } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import type { Taker } from './ArmedRead.js';
import { ArmedWatch } from './watches/ArmedWatch.js';
import { changedAt } from './watches/changedAt.js';
import type { WatchTable } from './watches/createWatchTable.js';
import type { Watch } from './watches/Watch.js';
import { effectOf } from './effectOf.js';
import { failureOf } from './failures/failureOf.js';
import type { LiveConnection } from './LiveConnection.js';
import type { Reading, WatchedType } from './Reading.js';

/** What a live connection needs. */
export interface LiveConnectionConfig {
  readonly watches: WatchTable;
  /**
   * Whether the znode at `path` is the root of a recursive watch. If so, the requests `getData` and
   * `exists` for this znode do not set a one-shot watch. The recursive watch already reports
   * changes of the data, and a one-shot watch could replace the recursive watch at the server.
   */
  readonly covers: (path: string) => boolean;
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** Called when the ensemble has confirmed a write. The client sent the write at `sentAt`. */
  readonly onProof: (sentAt: number) => void;
}

/**
 * Takes a connection of the transport, and adds what the session needs. The result counts the
 * requests, adds each watch of a read to the watch table, and turns return codes into errors.
 */
export function createLiveConnection(
  connection: Connection,
  { watches, covers, now, onProof }: LiveConnectionConfig,
): LiveConnection {
  const { address, session, sessionTimeout, closeSession } = connection;
  let inFlight = 0;
  let requests = 0;

  const call = <T extends OperationType>(
    operation: OperationOf<T>,
    settle: (error: ZkError | null, reply?: Replies[T]) => void,
  ): void => {
    const isWrite = effectOf(operation.type) === 'write';
    const sentAt = isWrite ? now() : 0;
    inFlight += 1;
    connection.request<T>(operation, (code, reply, cause) => {
      inFlight -= 1;
      if (isWrite && isProof(code)) onProof(sentAt);
      settle(failureOf(operation, code, reply, cause), reply);
    });
  };

  const send = <T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]> =>
    new Observable((subscriber) => {
      requests += 1;
      call<T>(operation, (error, reply) => {
        requests -= 1;
        if (error !== null) {
          subscriber.error(error);
        } else {
          subscriber.next(reply as Replies[T]);
          subscriber.complete();
        }
      });
    });

  const arm = <T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>): void => {
    const armed = reading as unknown as Reading;
    if (!armed.operation.watch) {
      read(reading, taker);
      return;
    }
    const watch = watches.add(armed);
    const operation = isCovered(armed) ? { ...reading.operation, watch: false } : reading.operation;
    inFlight += 1;
    connection.request<T>(operation, (code, reply, cause) => {
      inFlight -= 1;
      const error = failureOf(operation, code, reply, cause);
      if (error === null) note(watch, reply as Stat | null | { readonly stat: Stat });
      // If the subscriber leaves before the reply arrives, the watch stays in the table until the
      // reply arrives. Then the next line drops the watch.
      if (error !== null || taker.closed || watch.outcome !== null) watches.drop(watch);
      if (error !== null) {
        taker.error(error);
      } else if (!taker.closed) {
        reading.answeredAt = Math.trunc(now());
        taker.next(new ArmedWatch(reply as Replies[T], watch, watches));
        taker.complete();
      }
    });
  };

  /**
   * Sends a read for a stream that watches a tree. The read sets no watch, because the tree has a
   * recursive watch.
   */
  const read = <T extends WatchedType>(
    { operation }: Reading<T>,
    taker: Taker<Replies[T]>,
  ): void => {
    call<T>(operation, (error, reply) => {
      if (error !== null) {
        taker.error(error);
      } else if (!taker.closed) {
        taker.next({ reply: reply as Replies[T], fired$: NEVER });
        taker.complete();
      }
    });
  };

  const isCovered = ({ operation }: Reading): boolean =>
    operation.type !== 'getChildren' && covers(operation.path);

  return {
    address,
    session,
    sessionTimeout,
    closeSession: () => closeSession(),
    get inFlight() {
      return inFlight;
    },
    get requests() {
      return requests;
    },
    send,
    arm,
  };
}

/**
 * Sets `watch.kind` to the kind of the watch that the server has set. Each kind of watch reports
 * only some changes of a znode. After the request `exists` for a missing znode, the server has a
 * watch of the kind `exist`. After the same request for an existing znode, the server has a watch
 * of the kind `data`. For an existing znode, the function also sets `watch.zxid`: see `changedAt`.
 */
function note(watch: Watch, reply: Stat | null | { readonly stat: Stat }): void {
  if (reply === null) {
    watch.kind = 'exist';
    return;
  }
  watch.kind = watch.reading.operation.type === 'getChildren' ? 'child' : 'data';
  watch.zxid = changedAt(watch.kind, 'stat' in reply ? reply.stat : reply);
}
