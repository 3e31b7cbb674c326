import { asyncScheduler, concat, defer, map, NEVER, Observable, of, switchMap, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import type { Address } from '../../../src/model/Address.js';
import type { Armed } from '../../../src/session/Armed.js';
import { createServerList } from '../../../src/session/servers/createServerList.js';
import { openSession } from '../../../src/session/openSession.js';
import type { Session } from '../../../src/session/Session.js';
import type { ConnectAttempt } from '../../../src/transport/ConnectAttempt.js';
import type { Connection } from '../../../src/transport/Connection.js';
import type { ConnectionEvent } from '../../../src/transport/ConnectionEvent.js';
import type { Operation } from '../../../src/transport/Operation.js';
import { marbles } from '../marbles.js';
import { events, nodeOf, path, statOf } from '../nodes.js';
import { sessions } from '../sessions.js';

const address: Address = { host: '10.0.0.1', port: 2181, server: 'zk1:2181' };
const lost = new ConnectionLossError({ operation: 'connect' });
/**
 * The states in the marble diagrams. Most of them come from `sessions`. But the values `s` and `y`
 * of `sessions` contain no cause. Here these two values contain a cause. `sessions` has no value
 * `n`. Here `n` is the state `connecting` after an expiry. In these tests, the session is suspended
 * at frame 3.
 */
const states = {
  ...sessions,
  s: { status: 'suspended', sessionId: 'one', since: 3, cause: lost },
  n: { status: 'connecting', cause: new SessionExpiredError({ operation: 'connect' }) },
  y: {
    status: 'closed',
    reason: 'authFailed',
    cause: new AuthFailedError({ operation: 'connect' }),
  },
} as const;

interface ConnectionConfig {
  readonly sessionId?: string;
  readonly setsWatches?: boolean;
  /** When this stream emits, the connection replies to each waiting `sync`. */
  readonly sync?: Observable<unknown>;
  readonly closing?: Observable<never>;
  /** A function that the connection calls for each request. */
  readonly asked?: (operation: Operation) => void;
}

/**
 * Creates the event of a new connection. The connection replies at once to each request except
 * `sync`.
 */
function connected({
  sessionId = 'one',
  setsWatches = false,
  sync = NEVER,
  closing = NEVER,
  asked = () => undefined,
}: ConnectionConfig = {}): ConnectionEvent {
  const reply = nodeOf('reply', statOf({ mzxid: 5 }));
  const connection: Connection = {
    address,
    session: { id: sessionId, password: 'secret' },
    sessionTimeout: 10_000,
    provedAt: 0,
    setsWatches,
    zxid: 7,
    request: (operation: Operation, done: (code: number, reply?: never) => void) => {
      asked(operation);
      if (operation.type === 'sync') sync.subscribe(() => done(0));
      else done(0, (operation.type === 'exists' ? reply.stat : reply) as never);
    },
    closeSession: () => closing,
  };
  return { type: 'connected', connection };
}

/**
 * The events of an attempt to connect:
 *
 * - connected in the first session (`a`) or in the second session (`n`)
 * - disconnected (`d`)
 * - expired (`e`)
 * - the server refuses the credentials (`f`)
 */
const wire = {
  a: connected(),
  n: connected({ sessionId: 'two' }),
  d: { type: 'disconnected', cause: lost },
  e: { type: 'expired' },
  f: { type: 'authFailed' },
} as const satisfies Record<string, ConnectionEvent>;

/**
 * Opens a session that waits for 2 frames before each further attempt to connect. For each attempt,
 * `connect` returns the next stream of `answers`. When no stream is left, an attempt connects at
 * once.
 */
function open(...answers: readonly Observable<ConnectionEvent>[]) {
  const left = [...answers];
  const attempts: ConnectAttempt[] = [];
  const session = openSession({
    transport: {
      name: 'memory',
      connect: (attempt) =>
        defer(() => {
          attempts.push(attempt);
          return left.shift() ?? concat(of(wire.a), NEVER);
        }),
    },
    servers: createServerList([]),
    credentials: [],
    sessionTimeout: 10_000,
    attemptTimeout: 1_000,
    recheck: 0,
    now: () => asyncScheduler.now(),
    uuid: () => expect.unreachable(),
    resolve: () => of([address]),
    backoff: () => 2,
  });
  return { session, attempts };
}

/** For each new connection, sends a read that also sets a watch. Emits the replies to the reads. */
function armed({ connection$ }: Session): Observable<Armed<unknown>> {
  const operation = { type: 'getData', path, watch: true } as const;
  return connection$.pipe(
    switchMap(
      (live) =>
        new Observable<Armed<unknown>>((subscriber) => {
          live.arm<'getData'>({ operation, answeredAt: null }, subscriber);
        }),
    ),
  );
}

describe('openSession', () => {
  describe('state$', () => {
    it(
      'is suspended when the connection is lost, and connected when the session is resumed',
      marbles((m) => {
        const open1 = m.cold('-a-(d|) ', wire);
        const open2 = m.cold('     -a-', wire);
        const open1Subs = '   ^--!    ';
        const open2Subs = '   -----^--';
        const expected = '    o1-s--1-';
        const { session, attempts } = open(open1, open2);

        m.expect(session.state$).toBeObservable(expected, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
        m.flush();
        expect(attempts.map(({ session: known }) => known?.id ?? null)).toStrictEqual([
          null,
          'one',
        ]);
      }),
    );

    it(
      'stays connecting while attempts fail',
      marbles((m) => {
        const open1 = m.cold('-#   ', wire, lost);
        const open2 = m.cold('   -a', wire);
        const open1Subs = '   ^!   ';
        const open2Subs = '   ---^-';
        const expected = '    o---1';
        const { session } = open(open1, open2);

        m.expect(session.state$).toBeObservable(expected, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
      }),
    );

    it(
      'is expired and connecting in the same frame, and then connected in another session',
      marbles((m) => {
        const open1 = m.cold('-a-(d|)     ', wire);
        const open2 = m.cold('     -(e|)  ', wire);
        const open3 = m.cold('        --n ', wire);
        const open1Subs = '   ^--!        ';
        const open2Subs = '   -----^!     ';
        const open3Subs = '   --------^-- ';
        const expected = '    o1-s--(en)2 ';
        const { session, attempts } = open(open1, open2, open3);

        m.expect(session.state$).toBeObservable(expected, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
        m.expect(open3).toHaveSubscriptions(open3Subs);
        m.flush();
        expect(attempts.at(-1)?.session).toBeNull();
      }),
    );

    it.each([
      ['any other error', new Error('ECONNRESET'), 'connection to zk1:2181: ECONNRESET'],
      ['no cause', undefined, 'connection to zk1:2181: undefined'],
    ])(
      'names the server in the cause of a lost connection when the transport gives %s',
      (_what, cause, text) => {
        marbles((m) => {
          const reset = { ...wire, d: { type: 'disconnected', cause } } as const;
          const open1 = m.cold('-a-(d|)', reset);
          const open1Subs = '   ^--!   ';
          const { session } = open(open1);
          const seen: unknown[] = [];
          session.state$.subscribe((state) => seen.push(state));

          m.expect(open1).toHaveSubscriptions(open1Subs);
          m.flush();
          expect(seen[2]).toMatchObject({
            status: 'suspended',
            cause: { code: 'CONNECTION_LOSS', cause: { message: text } },
          });
        })();
      },
    );

    it(
      'is closed and completes when the server refuses an identity, without another attempt',
      marbles((m) => {
        const open1 = m.cold('--(f|)', wire);
        const open1Subs = '   ^-!   ';
        const expected = '    o-(y|)';
        const { session, attempts } = open(open1);

        m.expect(session.state$).toBeObservable(expected, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.flush();
        expect(attempts).toHaveLength(1);
      }),
    );
  });

  it('opens the session without a subscriber', () => {
    const { session, attempts } = open();

    expect(attempts).toHaveLength(1);
    expect(session.state()).toStrictEqual(states[1]);
  });

  describe('connection$', () => {
    it(
      'emits the connection as soon as there is one',
      marbles((m) => {
        const open1 = m.cold('--a---', wire);
        const early = '       ^-----';
        const open1Subs = '   ^-----';
        const expected1 = '   --(c|)';
        const late = '        ---^--';
        const expected2 = '   ---(c|)';
        const { session } = open(open1);
        const servers$ = session.connection$.pipe(map((live) => live.address.server));

        m.expect(servers$, early).toBeObservable(expected1, { c: 'zk1:2181' });
        m.expect(servers$, late).toBeObservable(expected2, { c: 'zk1:2181' });
        m.expect(open1).toHaveSubscriptions(open1Subs);
      }),
    );

    it(
      'errors with the reason when the session is closed',
      marbles((m) => {
        const refused = m.cold(' --(f|)', wire);
        const expected1 = '      --#   ';
        const hanging = m.cold(' ------', wire);
        const refusedSubs = '    ^-!   ';
        const hangingSubs = '    ^--!  ';
        const end = m.cold('     ---e  ');
        const endSubs = '        ^     ';
        const expected2 = '      ---#  ';
        const { session: one } = open(refused);
        const { session: two } = open(hanging);
        end.pipe(switchMap(() => two.end())).subscribe();

        m.expect(one.connection$).toBeObservable(
          expected1,
          {},
          new AuthFailedError({ operation: 'connect' }),
        );
        m.expect(two.connection$).toBeObservable(expected2, {}, new ClientClosedError());
        m.expect(refused).toHaveSubscriptions(refusedSubs);
        m.expect(hanging).toHaveSubscriptions(hangingSubs);
        m.expect(end).toHaveSubscriptions(endSubs);
      }),
    );
  });

  describe('the watches', () => {
    it(
      'fire with the events of the connection',
      marbles((m) => {
        const open1 = m.cold('-a------', wire);
        const event = m.cold('---f    ', events);
        const open1Subs = '   ^------ ';
        const eventSubs = '   ^       ';
        const expected = '    ---(f|) ';
        const { session, attempts } = open(open1);
        event.subscribe((fired) => attempts[0]?.onWatchEvent(fired));

        m.expect(armed(session).pipe(switchMap(({ fired$ }) => fired$))).toBeObservable(
          expected,
          events,
        );
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(event).toHaveSubscriptions(eventSubs);
      }),
    );

    it(
      'are lost after the connection is gone, so the next reads wait for another connection',
      marbles((m) => {
        const open1 = m.cold('-a-(d|)', wire);
        const open1Subs = '   ^--!   ';
        const expected = '    ---(n|)';
        const { session } = open(open1);
        const told: string[] = [];
        session.state$.subscribe(({ status }) => told.push(status));
        const afterLoss$ = defer(() => {
          told.push('lost');
          return of(session.connection);
        });

        m.expect(
          armed(session).pipe(switchMap(({ fired$ }) => concat(fired$, afterLoss$))),
        ).toBeObservable(expected, { n: null });
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.flush();
        expect(told.slice(0, 4)).toStrictEqual(['connecting', 'connected', 'suspended', 'lost']);
      }),
    );

    it(
      'survive a lost connection if the transport can set watches again on the next connection',
      marbles((m) => {
        const log: string[] = [];
        const asked = ({ type }: Operation): void => {
          log.push(type);
        };
        const kept = { ...wire, a: connected({ setsWatches: true, asked }) };
        const open1 = m.cold('-a-(d|)   ', kept);
        const open2 = m.cold('     -a---', kept);
        const event = m.cold('--------f ', events);
        const open1Subs = '   ^--!        ';
        const open2Subs = '   -----^----';
        const eventSubs = '   ^           ';
        const expected = '    --------(f|)';
        const { session, attempts } = open(open1, open2);
        session.state$.subscribe(({ status }) => log.push(status));
        event.subscribe((fired) => attempts[1]?.onWatchEvent(fired));

        m.expect(armed(session).pipe(switchMap(({ fired$ }) => fired$))).toBeObservable(
          expected,
          events,
        );
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
        m.expect(event).toHaveSubscriptions(eventSubs);
        m.flush();
        expect(log).toStrictEqual([
          'connecting',
          'connected',
          'getData',
          'suspended',
          'exists',
          'setWatches',
          'connected',
        ]);
      }),
    );

    it(
      'are set again in the new session after an expiry',
      marbles((m) => {
        const log: string[] = [];
        const asked = ({ type }: Operation): void => {
          log.push(type);
        };
        const config = { setsWatches: true, asked };
        const kept = {
          ...wire,
          a: connected(config),
          n: connected({ ...config, sessionId: 'two' }),
        };
        const open1 = m.cold('-a-(d|)      ', kept);
        const open2 = m.cold('     -(e|)   ', kept);
        const open3 = m.cold('        -n---', kept);
        const event = m.cold('----------f  ', events);
        const open1Subs = '   ^--!         ';
        const open2Subs = '   -----^!      ';
        const open3Subs = '   --------^----';
        const eventSubs = '   ^             ';
        const expected = '    ----------(f|)';
        const { session, attempts } = open(open1, open2, open3);
        session.state$.subscribe(({ status }) => log.push(status));
        event.subscribe((fired) => attempts[2]?.onWatchEvent(fired));

        m.expect(armed(session).pipe(switchMap(({ fired$ }) => fired$))).toBeObservable(
          expected,
          events,
        );
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
        m.expect(open3).toHaveSubscriptions(open3Subs);
        m.expect(event).toHaveSubscriptions(eventSubs);
        m.flush();
        expect(log.slice(3)).toStrictEqual([
          'suspended',
          'expired',
          'connecting',
          'exists',
          'setWatches',
          'connected',
        ]);
      }),
    );

    it(
      'are lost after the state shows the refusal of an identity',
      marbles((m) => {
        const kept = { ...wire, a: connected({ setsWatches: true }) };
        const open1 = m.cold('-a-(d|)   ', kept);
        const open2 = m.cold('     -(f|)', kept);
        const open1Subs = '   ^--!      ';
        const open2Subs = '   -----^!   ';
        const expected = '    ------(y|)';
        const { session } = open(open1, open2);
        const state$ = defer(() => of(session.state()));

        m.expect(
          armed(session).pipe(switchMap(({ fired$ }) => concat(fired$, state$))),
        ).toBeObservable(expected, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(open2).toHaveSubscriptions(open2Subs);
      }),
    );
  });

  describe('end', () => {
    it(
      'emits closed, waits for the requests in flight, and then ends the session at the server',
      marbles((m) => {
        const sync = m.cold('      --r    ');
        const closing = m.cold<never>('--|');
        const ending = { a: connected({ sync, closing }) };
        const open1 = m.cold('  -a--------', ending);
        const end = m.cold('    ---(e|)   ');
        const syncSubs = '      ---^-------';
        const open1Subs = '     ^------!  ';
        const endSubs = '       ^--!       ';
        const closingSubs = '   -----^-!  ';
        const states1 = '       o1-(x|)   ';
        const expected = '      -------(u|)';
        const { session, attempts } = open(open1);

        m.expect(session.state$).toBeObservable(states1, states);
        m.expect(end.pipe(switchMap(() => session.end()))).toBeObservable(expected, {
          u: undefined,
        });
        m.expect(sync).toHaveSubscriptions(syncSubs);
        m.expect(closing).toHaveSubscriptions(closingSubs);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(end).toHaveSubscriptions(endSubs);
        m.flush();
        expect(attempts).toHaveLength(1);
      }),
    );

    it(
      'ends the watches after the closed state, and sends a sync to the server only then',
      marbles((m) => {
        const log: string[] = [];
        const asked = ({ type }: Operation): void => {
          log.push(type);
        };
        const open1 = m.cold('-a----', { a: connected({ asked }) });
        const end = m.cold('  ---e  ');
        const open1Subs = '   ^ 1002ms !';
        const endSubs = '     ^     ';
        const expected = '    ---|  ';
        const { session } = open(open1);
        session.state$.subscribe(({ status }) => log.push(status));
        end.pipe(switchMap(() => session.end())).subscribe();

        m.expect(
          armed(session).pipe(
            switchMap(({ fired$ }) => fired$),
            tap({ complete: () => log.push('lost') }),
          ),
        ).toBeObservable(expected);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(end).toHaveSubscriptions(endSubs);
        m.flush();
        expect(log.slice(2)).toStrictEqual(['getData', 'closed', 'lost', 'sync']);
      }),
    );

    it(
      'drops a running attempt to connect at once',
      marbles((m) => {
        const open1 = m.cold('-----a', wire);
        const end = m.cold('  --(e|)');
        const open1Subs = '   ^-!   ';
        const endSubs = '     ^-!   ';
        const states1 = '     o-(x|)';
        const expected = '    --(u|)';
        const { session } = open(open1);

        m.expect(session.state$).toBeObservable(states1, states);
        m.expect(end.pipe(switchMap(() => session.end()))).toBeObservable(expected, {
          u: undefined,
        });
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(end).toHaveSubscriptions(endSubs);
      }),
    );

    it(
      'does not connect again when the connection is lost during the end',
      marbles((m) => {
        const open1 = m.cold('-a---(d|)', wire);
        const end = m.cold('  ---e     ');
        const open1Subs = '   ^----!   ';
        const endSubs = '     ^        ';
        const states1 = '     o1-(x|)  ';
        const { session, attempts } = open(open1);
        end.pipe(switchMap(() => session.end())).subscribe();

        m.expect(session.state$).toBeObservable(states1, states);
        m.expect(open1).toHaveSubscriptions(open1Subs);
        m.expect(end).toHaveSubscriptions(endSubs);
        m.flush();
        expect(attempts).toHaveLength(1);
      }),
    );
  });

  it(
    'has the reason of a failed round of attempts until the next connection',
    marbles((m) => {
      const open1 = m.cold('  -#     ', wire, lost);
      const open2 = m.cold('     --a-', wire);
      const sample = m.cold(' t-t---t');
      const open1Subs = '     ^!     ';
      const open2Subs = '     ---^---';
      const sampleSubs = '    ^------';
      const expected = '      -f-----';
      const messages = '      n-f---n';
      const { session } = open(open1, open2);

      m.expect(session.failure$).toBeObservable(expected, { f: lost });
      m.expect(sample.pipe(map(() => session.lastFailure()))).toBeObservable(messages, {
        n: null,
        f: lost.message,
      });
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it(
    'has a lease after the first proof, also without a connection, and no lease after an expiry',
    marbles((m) => {
      const open1 = m.cold('  -a-(d|)    ', wire);
      const open2 = m.cold('       -(e|) ', wire);
      const write = m.cold('  --w        ');
      const sample = m.cold(' t-t-t--t   ');
      const open1Subs = '     ^--!       ';
      const open2Subs = '     -----^!    ';
      const writeSubs = '     ^          ';
      const sampleSubs = '    ^----------';
      const expected = '      n-p-q--n   ';
      const { session } = open(open1, open2);
      const operation = { type: 'remove', path, version: -1 } as const;
      // Without this write, the lease would end at frame 5,000. The client sends the write at frame
      // 2, so the reply to the write extends the lease to frame 5,002.
      write
        .pipe(switchMap(() => session.connection?.send<'remove'>(operation) ?? NEVER))
        .subscribe();

      m.expect(sample.pipe(map(() => session.lease()))).toBeObservable(expected, {
        n: 0,
        p: 5_000,
        q: 4_998,
      });
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
      m.expect(write).toHaveSubscriptions(writeSubs);
    }),
  );
});
