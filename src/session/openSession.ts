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
  /**
   * The identities of the client. A call of `addAuth` can add an identity to this list later. So
   * the session reads the list again for each new connection.
   */
  readonly credentials: readonly Credential[];
  readonly sessionTimeout: number;
  readonly attemptTimeout: number;
  /** See `ClientConfig.recheck`. */
  readonly recheck: number;
}

/**
 * Immediately starts to open a session, and links its parts: states, lease, watches and trees.
 * `keepSession` connects to the servers and resumes the session. After an expiry, `keepSession`
 * opens a new session at the servers. The `Session` that `openSession` has returned stays the same
 * object. This `Session` and all its parts end when the client calls `end`.
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

  // After each failure, `keepSession` tries to connect again. So its stream never errors.
  const keeping = keepSession({
    ...config,
    left$,
    onWatchEvent,
    failed: (error) => {
      lastFailure = describeFailure(error);
      failure$.next(error);
    },
  })
    // When the session is closed, the next event ends this stream, and no other attempt follows.
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
      // If there is no connection, `leave` does nothing: the attempt to connect continues.
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
    // The keeper must send its requests for watches before any stream sends a read. Otherwise the
    // reply to a read could show a change before the event of this change arrives.
    keeper.adopt(connection);
    states.advance({ type: 'connected', connection: live });
  }

  /**
   * What happens when a connection is lost, in this order:
   *
   * 1. The transport emits `disconnected`. In the transport `wire`, `createLife` emits this event.
   *    In the C binding, `connectNative` emits it.
   * 2. The session now has no connection. `createArm` makes each new read wait for the next
   *    connection.
   * 3. If the transport can send `setWatches`, the session keeps its watches. Otherwise all watches
   *    are lost, and their streams read again.
   * 4. The transport ends the requests in flight with the error CONNECTION_LOSS.
   *    `createLiveConnection` drops the watches of the failed reads. `nextStep` makes a stream
   *    repeat its read, and `whenRetryable` decides when.
   * 5. `keepSession` connects again. `createWatchKeeper` sets the kept watches on the new
   *    connection. Then the client sends the waiting reads. The setting `rereads` limits how many
   *    of these reads are under way at the same time.
   *
   * Step 2 must come before the steps 3 and 4. Otherwise a stream would repeat its read on the lost
   * connection, again and again.
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
    // The state must become `closed` before `loseAll` runs. Otherwise the streams of the lost
    // watches would read again.
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
