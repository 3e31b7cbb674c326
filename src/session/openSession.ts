import { concat, defer, EMPTY, type Observable, of, Subject, takeWhile } from 'rxjs';
import type { Credential } from '../model/Credential.js';
import type { WatchEvent } from '../model/WatchEvent.js';
import type { Connection } from '../transport/Connection.js';
import type { ConnectionEvent } from '../transport/ConnectionEvent.js';
import type { Transport } from '../transport/Transport.js';
import { describeFailure } from './failures/describeFailure.js';
import { lossOf } from './failures/lossOf.js';
import { closeSession } from './closeSession.js';
import { createLease } from './createLease.js';
import { createLiveConnection } from './createLiveConnection.js';
import { createStates } from './createStates.js';
import { createTimeline } from './createTimeline.js';
import { countMissed } from './watches/countMissed.js';
import { createWatches } from './watches/createWatches.js';
import type { Environment } from './Environment.js';
import { keepSession } from './keepSession.js';
import type { ServerList } from './servers/createServerList.js';
import type { Session } from './Session.js';
import { watchChannel } from './watchChannel.js';

/** Settings of a session. */
export interface OpenSessionConfig extends Environment {
  readonly servers: ServerList;
  readonly transport: Transport;
  /** Read again for each connection: a client may add identities. */
  readonly credentials: readonly Credential[];
  readonly sessionTimeout: number;
  readonly attemptTimeout: number;
  /** See `ClientConfig.recheck`. */
  readonly recheck: number;
}

/**
 * Opens a session at once, and joins its parts: states, lease, watches, trees. `keepSession` connects, resumes the
 * session, and opens a new one after an expiry, until `end`.
 */
export function openSession(config: OpenSessionConfig): Session {
  const { now } = config;
  const states = createStates();
  const lease = createLease(now);
  const { watches, trees, keeper } = createWatches();
  const { connection, covers } = keeper;
  const missed = countMissed({ watches, trees, connection, period: config.recheck });
  const timeline = createTimeline(states.state$, now);
  const failure$ = new Subject<unknown>();
  const left$ = new Subject<null>();
  let lastFailure: string | null = null;

  // It never errors: after each failure there is another attempt.
  const keeping = keepSession({
    ...config,
    left$,
    onWatchEvent,
    failed: (error) => {
      lastFailure = describeFailure(error);
      failure$.next(error);
    },
  })
    // After the end, it ignores all events, and starts no other attempt.
    // eslint-disable-next-line rxjs-x/no-ignored-takewhile-value -- see above
    .pipe(takeWhile(() => states.current.status !== 'closed'))
    // eslint-disable-next-line rxjs-x/no-ignored-error -- see above
    .subscribe(follow);
  keeping.add(missed.recheck$.subscribe());

  return {
    state$: states.state$,
    state: states.state,
    timeline,
    get connection() {
      return states.connection;
    },
    connection$: states.connection$,
    watches,
    trees,
    failure$,
    lastFailure: () => lastFailure,
    missedChanges: missed.count,
    lease: () => lease.left(states.current),
    leave: () => {
      // An attempt that is under way continues.
      if (states.connection !== null) left$.next(null);
    },
    end,
  };

  function follow(event: ConnectionEvent): void {
    switch (event.type) {
      case 'connected':
        adopt(event.connection);
        return;
      case 'disconnected':
        lose(event.cause);
        return;
      case 'expired':
        states.advance({ type: 'expired' });
        states.advance({ type: 'connecting' });
        return;
      case 'authFailed':
        states.advance({ type: 'closed', reason: 'authFailed' });
        watches.loseAll();
        trees.complete();
    }
  }

  function adopt(connection: Connection): void {
    lastFailure = null;
    lease.begin(connection);
    const live = createLiveConnection(connection, { watches, covers, now, onProof: lease.renew });
    // First on the connection: later reads may be newer than an event that is still missing.
    keeper.adopt(connection);
    states.advance({ type: 'connected', connection: live });
  }

  /**
   * The order of a loss:
   *
   * 1. The transport emits `disconnected`: `createLife` of the wire, `connectNative` of the binding.
   * 2. The session has no connection from here on. `createArm` lets a read wait for the next one.
   * 3. The watches are lost, and their streams read again. If the transport sets watches without reading,
   *    they stay, and `createWatchKeeper` sets them on the next connection.
   * 4. The transport fails the requests in flight with CONNECTION_LOSS, and `createLiveConnection` drops the
   *    watches of failed reads. `nextStep` lets a stream repeat its read, and `whenRetryable` says when.
   * 5. `keepSession` connects again, and `adopt` sets the kept watches. The waiting reads go out, `rereads` at once.
   *
   * In any other order a stream would repeat its read on the connection that has just been lost, again and
   * again.
   */
  function lose(reason: unknown): void {
    const cause = lossOf(reason, states.connection?.address);
    states.advance({ type: 'disconnected', at: now(), cause });
    if (!keeper.lose()) watches.loseAll();
  }

  function onWatchEvent(event: WatchEvent): void {
    if (watchChannel.hasSubscribers) watchChannel.publish(event);
    watches.fire(event);
    trees.tell(event);
  }

  function end(): Observable<unknown> {
    const { connection } = states;
    // Emitted first, so nothing starts again before the end of the session.
    states.advance({ type: 'closed', reason: 'requested' });
    watches.loseAll();
    trees.complete();
    return concat(
      connection === null ? EMPTY : closeSession(connection),
      defer(() => {
        keeping.unsubscribe();
        return of(undefined);
      }),
    );
  }
}
