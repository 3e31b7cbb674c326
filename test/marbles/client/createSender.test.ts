import {
  asyncScheduler,
  BehaviorSubject,
  filter,
  map,
  merge,
  NEVER,
  type Observable,
  of,
  shareReplay,
  type Subscriber,
  take,
  tap,
  throwError,
} from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import * as client from '../../../src/client/createSender.js';
import type { LiveConnection } from '../../../src/session/LiveConnection.js';
import type { Session } from '../../../src/session/Session.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { NotConnectedError } from '../../../src/errors/NotConnectedError.js';
import { OperationTimeoutError } from '../../../src/errors/server/OperationTimeoutError.js';
import { TooManyRequestsError } from '../../../src/errors/TooManyRequestsError.js';
import { UnresolvedServersError } from '../../../src/errors/UnresolvedServersError.js';
import { rearm } from '../../../src/observables/rearm.js';
import { armed } from '../fakeClient.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const request = { type: 'getData', path: '/a', watch: false } as const;
const config = {
  operationTimeout: 5,
  rereads: 1000,
  maxInFlight: 10,
  maxBuffer: 1_000,
  source: { client: 'rxzk', transport: 'memory', chroot: '' } as const,
  now: () => asyncScheduler.now(),
};
const notConnected = new NotConnectedError({ operation: 'getData', path: '/a' });
const unanswered = new OperationTimeoutError({ operation: 'getData', path: '/a' });
const tooMany = new TooManyRequestsError({ operation: 'getData', path: '/a' });
const values = { r: armed('reply', NEVER), s: armed('other', NEVER) };

/**
 * Creates a connection. The list `send` contains the replies to requests: the first reply for the
 * first request, and so on. In the same way, the list `arm` contains the replies to armed reads.
 */
function connectionOf({
  send = [],
  arm = [],
  requests = 0,
}: {
  readonly send?: readonly Observable<unknown>[];
  readonly arm?: readonly Observable<unknown>[];
  readonly requests?: number;
}): LiveConnection {
  const sent$ = inTurn(...send);
  const armed$ = inTurn(...arm);
  return {
    address: { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
    session: { id: 'one', password: 'secret' },
    sessionTimeout: 10_000,
    inFlight: 0,
    requests,
    send: () => sent$ as Observable<never>,
    arm: (_reading: unknown, subscriber: Subscriber<never>) => {
      const reading = (armed$ as Observable<never>).subscribe(subscriber);
      return () => reading.unsubscribe();
    },
    closeSession: () => expect.unreachable(),
  };
}

/** Creates a session. When `connection$` emits a connection, the session uses this connection. */
function sessionOf({
  connection = null,
  connection$ = NEVER,
  failure$ = NEVER,
}: Partial<Pick<Session, 'connection' | 'connection$' | 'failure$'>>): Session {
  const session = {
    state$: NEVER,
    state: () => ({ status: 'connecting' }) as const,
    timeline: () => [],
    connection,
    connection$: connection$.pipe(
      tap((live) => {
        session.connection = live;
      }),
    ),
    watches: { size: 0, bytes: 0, list: () => [] },
    trees: { roots: [], arm: () => NEVER },
    failure$,
    lastFailure: () => null,
    missedChanges: () => 0,
    lease: () => expect.unreachable(),
    leave: () => expect.unreachable(),
    end: () => expect.unreachable(),
  };
  return session;
}

/** A sender for tests. Its replies are texts, not the real types of the replies. */
interface TestSender extends Pick<client.Sender, 'waiting' | 'waitingReads'> {
  send(operation: object): Observable<string>;
  arm(operation: object): Observable<Armed<string>>;
}

function createSender(...args: Parameters<typeof client.createSender>): TestSender {
  return client.createSender(...args) as unknown as TestSender;
}

describe('createSender', () => {
  describe('send', () => {
    it(
      'sends over the live connection, synchronously',
      marbles((m) => {
        const source = m.cold(' (r|)', { r: 'reply' });
        const sourceSubs = '    (^!)';
        const expected = '      (r|)';
        const sender = createSender(
          sessionOf({ connection: connectionOf({ send: [source] }) }),
          config,
        );

        m.expect(sender.send(request)).toBeObservable(expected, { r: 'reply' });
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it('emits a synchronous reply during the subscription', () => {
      const next = vi.fn();
      const sender = createSender(
        sessionOf({ connection: connectionOf({ send: [of('reply')] }) }),
        config,
      );
      sender.send(request).subscribe(next);

      expect(next.mock.calls).toStrictEqual([['reply']]);
    });

    it('uses the connection that is live at each subscription', () => {
      const session = { ...sessionOf({}), connection: connectionOf({ send: [of('first')] }) };
      const next = vi.fn();
      const source = createSender(session, config).send(request);
      source.subscribe(next);
      session.connection = connectionOf({ send: [of('second')] });
      source.subscribe(next);

      expect(next.mock.calls).toStrictEqual([['first'], ['second']]);
    });

    it(
      'waits for a connection',
      marbles((m) => {
        const source = m.cold('    -(r|)', { r: 'reply' });
        const sourceSubs = '    ---^!    ';
        const links = m.hot('   ---(l|)  ', { l: connectionOf({ send: [source] }) });
        const linksSubs = '     ^--!     ';
        const expected = '      ----(r|) ';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.send(request)).toBeObservable(expected, { r: 'reply' });
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'errors when no connection comes within the operation timeout, and sends nothing afterwards',
      marbles((m) => {
        const links = m.hot('   ------(l|)', { l: connectionOf({}) });
        const linksSubs = '     ^----!    ';
        const expected = '      -----#    ';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.send(request)).toBeObservable(expected, {}, notConnected);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'has one timeout for the connection and a separate timeout for the reply',
      marbles((m) => {
        const source = m.cold('     ----(r|)', { r: 'reply' });
        const sourceSubs = '    ----^---!   ';
        const links = m.hot('   ----(l|)    ', { l: connectionOf({ send: [source] }) });
        const linksSubs = '     ^---!       ';
        const expected = '      --------(r|)';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.send(request)).toBeObservable(expected, { r: 'reply' });
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'errors when no reply comes within the operation timeout',
      marbles((m) => {
        const source = m.cold('------(r|)', { r: 'reply' });
        const sourceSubs = '   ^----!    ';
        const expected = '     -----#    ';
        const sender = createSender(
          sessionOf({ connection: connectionOf({ send: [source] }) }),
          config,
        );

        m.expect(sender.send(request)).toBeObservable(expected, {}, unanswered);
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it.each([
      ['getData', 'none'],
      ['sync', 'none'],
      ['remove', 'unknown'],
    ] as const)('gives a %s without a reply the outcome %s', (type, outcome) => {
      vi.useFakeTimers();
      try {
        const error = vi.fn();
        const connection = connectionOf({ send: [NEVER] });
        createSender(sessionOf({ connection }), config)
          .send({ type, path: '/a', version: -1, watch: false })
          .subscribe({ error });
        vi.advanceTimersByTime(config.operationTimeout);

        expect(error.mock.calls[0]?.[0]).toMatchObject({
          code: 'OPERATION_TIMEOUT',
          outcome,
          retryable: true,
          operation: type,
          path: '/a',
        });
      } finally {
        vi.useRealTimers();
      }
    });

    it('errors and sends nothing when as many requests are in flight as the config allows', () => {
      const error = vi.fn();
      const connection = connectionOf({ requests: config.maxInFlight });
      createSender(sessionOf({ connection }), config).send(request).subscribe({ error });

      expect(error.mock.calls[0]?.[0]).toMatchObject({
        code: 'TOO_MANY_REQUESTS',
        outcome: 'none',
        retryable: true,
        operation: 'getData',
        path: '/a',
      });
    });

    it(
      'counts a request that waits for a connection until it is sent or its subscriber leaves',
      marbles((m) => {
        const replies = [of('first'), of('second'), of('third')];
        const links = m.hot('   ----(l|)', { l: connectionOf({ send: replies }) });
        const linksSubs = ['    ^---!', '^!', '--^-!'];
        const source1 = '       ^-------';
        const expected1 = '     ----(r|)';
        const source2 = '       ^!      ';
        const expected2 = '     --------';
        const source3 = '       --^-----';
        const expected3 = '     ----(s|)';
        const source4 = '       ---^----';
        const expected4 = '     ---#    ';
        const sender = createSender(sessionOf({ connection$: links }), {
          ...config,
          maxInFlight: 2,
        });
        const replied = { r: 'first', s: 'second' };
        const sent$ = sender.send(request);

        m.expect(sent$, source1).toBeObservable(expected1, replied);
        m.expect(sent$, source2).toBeObservable(expected2);
        m.expect(sent$, source3).toBeObservable(expected3, replied);
        m.expect(sent$, source4).toBeObservable(expected4, {}, tooMany);
        m.expect(links).toHaveSubscriptions(linksSubs);
        m.flush();
        expect(sender.waiting).toBe(0);
      }),
    );

    it('throws at the call for a path that is too long for a packet', () => {
      const sender = createSender(sessionOf({ connection: connectionOf({}) }), config);
      const path = `/${'a'.repeat(config.maxBuffer)}`;

      expect(() => sender.send({ ...request, path })).toThrow(InvalidArgumentError);
      expect(() => sender.arm({ ...request, path })).toThrow(InvalidArgumentError);
    });

    it('gives the outcome none when no connection comes, because nothing was sent', () => {
      vi.useFakeTimers();
      try {
        const error = vi.fn();
        createSender(sessionOf({}), config).send(request).subscribe({ error });
        vi.advanceTimersByTime(config.operationTimeout);

        expect(error).toHaveBeenCalledTimes(1);
        expect(error.mock.calls[0]?.[0]).toMatchObject({
          code: 'NOT_CONNECTED',
          outcome: 'none',
          retryable: true,
          operation: 'getData',
          path: '/a',
        });
      } finally {
        vi.useRealTimers();
      }
    });

    it(
      'errors at once when no server can be resolved during the wait for a connection',
      marbles((m) => {
        const failures = m.hot('-a-u--', {
          a: new ConnectionLossError(),
          u: new UnresolvedServersError(),
        });
        const failuresSubs = '  ^--!  ';
        const links = m.hot('   ----  ');
        const linksSubs = '     ^--!  ';
        const expected = '      ---#  ';
        const sender = createSender(sessionOf({ connection$: links, failure$: failures }), config);

        m.expect(sender.send(request)).toBeObservable(expected, {}, new UnresolvedServersError());
        m.expect(failures).toHaveSubscriptions(failuresSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'continues to wait after a failed round of attempts, because the session tries again',
      marbles((m) => {
        const source = m.cold('    (r|)', { r: 'reply' });
        const failures = m.hot('-a----', { a: new ConnectionLossError() });
        const sourceSubs = '    ---(^!)';
        const failuresSubs = '  ^--!  ';
        const links = m.hot('   ---(l|)', { l: connectionOf({ send: [source] }) });
        const linksSubs = '     ^--!   ';
        const expected = '      ---(r|)';
        const sender = createSender(sessionOf({ connection$: links, failure$: failures }), config);

        m.expect(sender.send(request)).toBeObservable(expected, { r: 'reply' });
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(failures).toHaveSubscriptions(failuresSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it.each([new ClientClosedError(), new AuthFailedError()])(
      'errors with %s when no connection can come any more',
      (error) => {
        marbles((m) => {
          const links = m.cold('--#', {}, error);
          const linksSubs = '   ^-!';
          const expected = '    --#';
          const sender = createSender(sessionOf({ connection$: links }), config);

          // If the client is closed, the sender adds the operation and the path to the message of
          // the error. The marble matcher compares messages. So the expected error must also have
          // this operation and this path.
          const told =
            error instanceof ClientClosedError
              ? new ClientClosedError({ operation: 'getData', path: '/a' })
              : error;
          m.expect(sender.send(request)).toBeObservable(expected, {}, told);
          m.expect(links).toHaveSubscriptions(linksSubs);
        })();
      },
    );

    it(
      'passes on the error of the request, and does not send the request again',
      marbles((m) => {
        const source = m.cold('--#', {}, new ConnectionLossError());
        const sourceSubs = '   ^-!';
        const expected = '     --#';
        const sender = createSender(
          sessionOf({ connection: connectionOf({ send: [source] }) }),
          config,
        );

        m.expect(sender.send(request)).toBeObservable(expected, {}, new ConnectionLossError());
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'stops waiting when its subscriber leaves',
      marbles((m) => {
        const links = m.hot('   ----(l|)', { l: connectionOf({}) });
        const linksSubs = '     ^-!     ';
        const unsub = '         ^-!     ';
        const expected = '      --------';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.send(request), unsub).toBeObservable(expected);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );
  });

  describe('arm', () => {
    it(
      'sends over the live connection at once, without the limit for re-reads',
      marbles((m) => {
        const source1 = m.cold('--(r|)', values);
        const source1Subs = '   ^-!   ';
        const source2 = m.cold('--(s|)', values);
        const source2Subs = '   ^-!   ';
        const connection = connectionOf({ arm: [source1, source2] });
        const sender = createSender(sessionOf({ connection }), { ...config, rereads: 1 });

        m.expect(sender.arm(request)).toBeObservable('--(r|)', values);
        m.expect(sender.arm(request)).toBeObservable('--(s|)', values);
        m.expect(source1).toHaveSubscriptions(source1Subs);
        m.expect(source2).toHaveSubscriptions(source2Subs);
      }),
    );

    it(
      'sends a read even if the config allows no more requests in flight',
      marbles((m) => {
        const source = m.cold('--(r|)', values);
        const sourceSubs = '   ^-!   ';
        const expected = '     --(r|)';
        const connection = connectionOf({ arm: [source], requests: config.maxInFlight });
        const sender = createSender(sessionOf({ connection }), config);

        m.expect(sender.arm(request)).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'lists each read that waits for a connection or for its turn, until the wait ends',
      marbles((m) => {
        const source1 = m.cold('  --(r|)', values);
        const source2 = m.cold('    -(s|)', values);
        const links = m.hot('   --(l|)  ', { l: connectionOf({ arm: [source1, source2] }) });
        const looks = m.cold('  oii--i--');
        const unsub3 = '        -!      ';
        const source1Subs = '   --^-!   ';
        const source2Subs = '   ----^!  ';
        const linksSubs = '     ^-!     ';
        const looksSubs = '     ^       ';
        const expected = '      321--0--';
        const live = links.pipe(shareReplay({ bufferSize: 1, refCount: false }));
        const sender = createSender(sessionOf({ connection$: live }), { ...config, rereads: 1 });
        const count$ = looks.pipe(map(() => [...sender.waitingReads()].length));

        m.expect(sender.arm(request)).toBeObservable('----(r|)  ', values);
        m.expect(sender.arm(request)).toBeObservable('-----(s|)', values);
        m.expect(sender.arm(request), unsub3).toBeObservable('--');
        m.expect(count$).toBeObservable(expected, { 3: 3, 2: 2, 1: 1, 0: 0 });
        m.expect(source1).toHaveSubscriptions(source1Subs);
        m.expect(source2).toHaveSubscriptions(source2Subs);
        m.expect(links).toHaveSubscriptions(linksSubs);
        m.expect(looks).toHaveSubscriptions(looksSubs);
      }),
    );

    it(
      'waits for a connection without a timeout',
      marbles((m) => {
        const source = m.cold('    -(r|)', values);
        const links = m.hot('   1m (l|) ', { l: connectionOf({ arm: [source] }) });
        const sourceSubs = '    1m ^!';
        const linksSubs = '     ^ 59999ms !';
        const expected = '      1m -(r|)';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.arm(request)).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'waits while no server can be resolved',
      marbles((m) => {
        const failures = m.hot('-u----', { u: new UnresolvedServersError() });
        const source = m.cold('    (r|)', values);
        const links = m.hot('   ---(l|)', { l: connectionOf({ arm: [source] }) });
        const linksSubs = '     ^--!   ';
        const expected = '      ---(r|)';
        const sender = createSender(sessionOf({ connection$: links, failure$: failures }), config);

        m.expect(sender.arm(request)).toBeObservable(expected, values);
        m.expect(failures).toHaveSubscriptions([]);
        m.expect(source).toHaveSubscriptions('---(^!)');
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'rule 14: sends only as many re-reads at once as the config allows when a connection comes',
      marbles((m) => {
        const source1 = m.cold('  --(r|)  ', values);
        const source1Subs = '   --^-!     ';
        const source2 = m.cold('    --(s|)', values);
        const source2Subs = '   ----^-!   ';
        const links = m.hot('   --(l|)    ', { l: connectionOf({ arm: [source1, source2] }) });
        const linksSubs = '     ^-!       ';
        const live = links.pipe(shareReplay({ bufferSize: 1, refCount: false }));
        const sender = createSender(sessionOf({ connection$: live }), { ...config, rereads: 1 });

        m.expect(sender.arm(request)).toBeObservable('----(r|)  ', values);
        m.expect(sender.arm(request)).toBeObservable('------(s|)', values);
        m.expect(source1).toHaveSubscriptions(source1Subs);
        m.expect(source2).toHaveSubscriptions(source2Subs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'rule 14: sends the waiting re-reads over the next connection when the first one is lost',
      marbles((m) => {
        const dead = throwError(() => new ConnectionLossError());
        const lost = m.cold<Armed<string>>('  ---#       ', {}, new ConnectionLossError());
        const lostSubs = '      -^--!      ';
        const good1 = m.cold('        -(r|) ', values);
        const good1Subs = '     ------^!   ';
        const good2 = m.cold('         -(s|)', values);
        const good2Subs = '     -------^!  ';
        const expected = '      -------rs--';
        const links = {
          l: connectionOf({ arm: [lost, dead, dead] }),
          d: null,
          n: connectionOf({ arm: [good1, good2] }),
        };
        const live$ = new BehaviorSubject<LiveConnection | null>(null);
        const session = {
          ...sessionOf({}),
          link: null as LiveConnection | null,
          connection$: live$.pipe(
            filter((link) => link !== null),
            take(1),
          ),
        };
        const changes = m.cold<LiveConnection | null>('-l-d--n', links);
        const changesSubs = '                          ^      ';
        changes.subscribe((link) => {
          session.link = link;
          live$.next(link);
        });
        const sender = createSender(session, { ...config, rereads: 1 });
        const stream = rearm(() => sender.arm(request));

        m.expect(merge(stream, stream)).toBeObservable(expected, { r: 'reply', s: 'other' });
        m.expect(lost).toHaveSubscriptions(lostSubs);
        m.expect(good1).toHaveSubscriptions(good1Subs);
        m.expect(good2).toHaveSubscriptions(good2Subs);
        m.expect(changes).toHaveSubscriptions(changesSubs);
      }),
    );

    it(
      'errors with CLIENT_CLOSED on a closed session',
      marbles((m) => {
        const links = m.cold('--#', {}, new ClientClosedError());
        const linksSubs = '   ^-!';
        const expected = '    --#';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.arm(request)).toBeObservable(expected, {}, new ClientClosedError());
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );

    it(
      'rule 9: stops the wait and drops the read under way when its subscriber leaves',
      marbles((m) => {
        const source = m.cold('   ----(r|)', values);
        const sourceSubs = '    --^-!     ';
        const links = m.hot('   --(l|)    ', { l: connectionOf({ arm: [source] }) });
        const linksSubs = '     ^-!       ';
        const unsub = '         ^---!     ';
        const expected = '      ----------';
        const sender = createSender(sessionOf({ connection$: links }), config);

        m.expect(sender.arm(request), unsub).toBeObservable(expected);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(links).toHaveSubscriptions(linksSubs);
      }),
    );
  });
});
