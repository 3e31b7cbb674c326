import { AsyncLocalStorage } from 'node:async_hooks';
import { defer, map, Observable, type Subscriber, switchMap, tap } from 'rxjs';
import { checkPathLength } from '../../model/checks/checkPathLength.js';
import type { Armed } from '../../session/Armed.js';
import { ArmedRead, type Taker } from '../../session/ArmedRead.js';
import type { LiveConnection } from '../../session/LiveConnection.js';
import type { Reading, WatchedType } from '../../session/Reading.js';
import type { Session } from '../../session/Session.js';
import type { Operation, OperationOf } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import { createConcurrencyLimit } from '../createConcurrencyLimit.js';
import { isObserved } from '../diagnostics/isObserved.js';
import { keepContext } from '../diagnostics/keepContext.js';
import { observeRequest } from '../diagnostics/observeRequest.js';
import { requestTracing } from '../diagnostics/requestTracing.js';
import type { RequestSource } from '../diagnostics/RequestSource.js';
import type { InContext } from '../diagnostics/traceRequest.js';
import type { OpenRead } from '../listStreams.js';

/**
 * Streams such as `watchData` must read znodes. An `Arm` sends these reads over the current
 * connection of the session. Most of these reads also set a watch.
 */
export interface Arm {
  /**
   * Sends a read. Without a connection, the read waits for the next connection, without a timeout.
   */
  arm<T extends WatchedType>(operation: OperationOf<T>): Observable<Armed<Replies[T]>>;
  /**
   * The reads that the client has not sent yet. Each of them waits for a connection. After the
   * client has connected, it sends these reads in their order. The setting `rereads` limits how
   * many of these reads are under way at the same time. Each further read waits until an earlier
   * read has ended.
   */
  waitingReads(): Iterable<OpenRead>;
}

/** Settings of {@link createArm}. */
export interface ArmConfig {
  /**
   * Limits the reads that have waited for a connection. After the client has connected, at most
   * this number of them are under way at the same time.
   */
  readonly rereads: number;
  /** The largest packet that the server accepts, minus the length of the chroot, in bytes. */
  readonly maxBuffer: number;
  readonly source: RequestSource;
  /** See `ZkClient.now`. */
  readonly now: () => number;
}

/** Creates the sender for the reads of streams. */
export function createArm(session: Session, armConfig: ArmConfig): Arm {
  const { rereads, maxBuffer, source, now } = armConfig;
  const gate = createConcurrencyLimit(rereads);
  const waiting = new Set<OpenRead>();
  const config = { subscribe, send };

  return { arm, waitingReads: () => waiting };

  function arm<T extends WatchedType>(operation: OperationOf<T>): Observable<Armed<Replies[T]>> {
    const { path }: Operation = operation;
    checkPathLength(path, maxBuffer);
    return new ArmedRead(operation, config);
  }

  function subscribe<T extends WatchedType>(
    reading: Reading<T>,
    subscriber: Subscriber<Armed<Replies[T]>>,
  ): void {
    if (send(reading, subscriber)) return;
    const { connection } = session;
    // The subscriber must get the reply in the async context of the caller. But the reply arrives
    // in the async context of the connection. So this line saves the context of the caller.
    const inContext = requestTracing.hasSubscribers ? AsyncLocalStorage.snapshot() : undefined;
    if (connection === null) armOnNextConnection(reading, subscriber, inContext);
    else armOver(connection, reading, inContext).subscribe(subscriber);
  }

  function send<T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>): boolean {
    const { connection } = session;
    if (connection === null || isObserved()) return false;
    connection.arm(reading, taker);
    return true;
  }

  function armOver<T extends WatchedType>(
    connection: LiveConnection,
    reading: Reading<T>,
    inContext: InContext | undefined,
  ): Observable<Armed<Replies[T]>> {
    const armed$ = new Observable<Armed<Replies[T]>>((subscriber) => {
      connection.arm(reading, subscriber);
    });
    if (!isObserved()) return armed$;
    const server = (): string => connection.address.server;
    const config = { ...source, kind: 'read', server, now, inContext } as const;
    const observed$ = armed$.pipe(observeRequest(reading.operation, config));
    return inContext === undefined
      ? observed$
      : observed$.pipe(map((armed) => keepContext(armed, inContext)));
  }

  function armOnNextConnection<T extends WatchedType>(
    reading: Reading<T>,
    subscriber: Subscriber<Armed<Replies[T]>>,
    inContext: InContext | undefined,
  ): void {
    const read = { reading } as unknown as OpenRead;
    const sent = (): void => {
      waiting.delete(read);
    };
    waiting.add(read);
    subscriber.add(sent);
    // Thousands of reads may wait for `gate`. `defer` saves memory: it creates the operators of a
    // read only when `gate` starts this read.
    const armed$ = defer(() =>
      session.connection$.pipe(
        tap(sent),
        switchMap((connection) => armOver(connection, reading, inContext)),
      ),
    );
    gate(armed$).subscribe(subscriber);
  }
}
