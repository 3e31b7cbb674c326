import { asyncScheduler, defer, NEVER, type Observable, of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '../../../src/model/Address.js';
import { backoff } from '../../../src/session/backoff.js';
import { keepSession } from '../../../src/session/keepSession.js';
import { createServerList } from '../../../src/session/servers/createServerList.js';
import type { ConnectAttempt } from '../../../src/transport/ConnectAttempt.js';
import type { ConnectionEvent } from '../../../src/transport/ConnectionEvent.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { UnresolvedServersError } from '../../../src/errors/UnresolvedServersError.js';
import { marbles } from '../marbles.js';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];

/**
 * The clock shows the virtual time of the marbles. `backoff` is the real function of the library,
 * so the tests also check the length of the pauses.
 */
const time = { now: () => asyncScheduler.now(), backoff };
/**
 * The time limits of the attempts to connect. The limit of the first attempt is 100 ms. The limit
 * of a later attempt can be longer, but at most 300 ms.
 */
const timeouts = { attemptTimeout: 100, sessionTimeout: 300 };

const one: KnownSession = { id: 'one', password: 'secret' };
const two: KnownSession = { id: 'two', password: 'secret' };
const lost = new ConnectionLossError({ operation: 'connect' });

function addressOf(host: string): Address {
  return { host, port: 2181, server: `${host}:2181` };
}

function connected(host: string, session: KnownSession): ConnectionEvent {
  const connection = {
    address: addressOf(host),
    session,
    sessionTimeout: 10_000,
    provedAt: 0,
    setsWatches: false,
    zxid: 7,
    request: () => expect.unreachable(),
    closeSession: () => expect.unreachable(),
  };
  return { type: 'connected', connection };
}

/**
 * The events of an attempt to connect:
 *
 * - connected to the server a, b or c, in the first session (`a`, `b`, `c`)
 * - connected to the server a, in the second session (`n`)
 * - disconnected (`d`)
 * - expired (`e`)
 * - the server refuses the credentials (`f`)
 */
const events = {
  a: connected('a', one),
  b: connected('b', one),
  c: connected('c', one),
  n: connected('a', two),
  d: { type: 'disconnected', cause: lost },
  e: { type: 'expired' },
  f: { type: 'authFailed' },
} as const satisfies Record<string, ConnectionEvent>;

/**
 * Keeps a session. For each attempt to connect, `connect` returns the next stream of `answers`.
 * When no stream is left, an attempt never ends.
 */
function keep(hosts: string, ...answers: readonly Observable<ConnectionEvent>[]) {
  const left = [...answers];
  const attempts: ConnectAttempt[] = [];
  const failed = vi.fn<(error: unknown) => void>();
  const source = keepSession({
    ...time,
    ...timeouts,
    ...stays,
    ...attempted,
    resolve: () => of(hosts.split('').map(addressOf)),
    transport: {
      connect: (attempt) =>
        defer(() => {
          attempts.push(attempt);
          return left.shift() ?? NEVER;
        }),
    },
    failed,
  });
  const tried = (): string => attempts.map(({ address: { host } }) => host).join('');
  return { source, attempts, failed, tried };
}

/** The settings that every attempt gets. */
const attempted = { credentials: [], onWatchEvent: (): never => expect.unreachable() };

/**
 * The client never leaves its server, because `left$` never emits. In these tests, `resolve`
 * returns the addresses of the test, and never reads the list `servers`. So an empty list is enough
 * for `servers`.
 */
const stays = { servers: createServerList([]), left$: NEVER };

/**
 * Replaces random numbers by 0. So each pause is half of its maximum, and the servers keep their
 * order.
 */
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a test in virtual time. The clock of the library shows this virtual time. */
function timed(body: (m: Context) => void): () => void {
  return marbles((m: Context) => {
    vi.spyOn(performance, 'now').mockImplementation(() => m.scheduler.now());
    body(m);
  });
}

describe('keepSession', () => {
  it(
    'opens a new session at the first server',
    timed((m) => {
      const open = m.cold(' --a---', events);
      const openSubs = '    ^-----';
      const expected = '    --a---';
      const { source, attempts } = keep('abc', open);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      const { sessionTimeout } = timeouts;
      expect(attempts).toStrictEqual([
        { ...attempted, address: addressOf('a'), session: null, sessionTimeout, lastZxid: 0 },
      ]);
    }),
  );

  it(
    'tries the servers one after the other without a pause',
    timed((m) => {
      const open1 = m.cold('--#     ', events, lost);
      const open1Subs = '   ^-!     ';
      const open2 = m.cold('  -#    ', events, lost);
      const open2Subs = '   --^!    ';
      const open3 = m.cold('   --c--', events);
      const open3Subs = '   ---^----';
      const expected = '    -----c--';
      const { source, failed, tried } = keep('abc', open1, open2, open3);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.flush();
      expect(tried()).toBe('abc');
      expect(failed).not.toHaveBeenCalled();
    }),
  );

  it(
    'rule 14: tries again after growing pauses when no server replies, and reports each round',
    timed((m) => {
      const open = m.cold('   #', events, lost);
      const openSubs = ['     (^!)', '50ms (^!)', '150ms (^!)', '350ms (^!)', '750ms (^!)'];
      const unsub = '         ^ 1200ms !';
      const expected = '      - 1500ms -';
      const { source, attempts, failed } = keep('a', open, open, open, open, open);

      m.expect(source, unsub).toBeObservable(expected);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      expect(attempts).toHaveLength(5);
      expect(failed.mock.calls).toStrictEqual([[lost], [lost], [lost], [lost], [lost]]);
    }),
  );

  it(
    'resumes the session at once after a connection that lasted long enough',
    timed((m) => {
      const open1 = m.cold('a 99ms (d|)', events);
      const open1Subs = '   ^ 99ms !';
      const open2 = m.cold('b---', events);
      const open2Subs = '   100ms ^---';
      const expected = '    a 99ms (db)';
      const { source, attempts } = keep('ab', open1, open2);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.flush();
      expect(attempts[1]).toMatchObject({ address: addressOf('b'), session: one, lastZxid: 7 });
    }),
  );

  it(
    'forgets the newest zxid after the requested timeout, even if a server granted a longer one',
    timed((m) => {
      const open1 = m.cold('a 99ms (d|)', events);
      const open2 = m.cold('#', events, lost);
      const open3 = m.cold('a---', events);
      const open1Subs = '   ^ 99ms !';
      const open2Subs = ['   100ms (^!)', '150ms (^!)', '250ms (^!)'];
      const open3Subs = '   450ms ^---';
      const expected = '    a 99ms d 349ms a';
      const { source, attempts } = keep('a', open1, open2, open2, open2, open3);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.flush();
      expect(attempts.map(({ lastZxid }) => lastZxid)).toStrictEqual([0, 7, 7, 7, 0]);
    }),
  );

  it(
    'pauses after a connection that lasted only for a short time',
    timed((m) => {
      const open1 = m.cold('a 98ms (d|)', events);
      const open1Subs = '   ^ 98ms !';
      const open2 = m.cold('b---', events);
      const open2Subs = '   99ms 50ms ^---';
      const expected = '    a 98ms d 49ms b';
      const { source } = keep('ab', open1, open2);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
    }),
  );

  it(
    'tries the server that was just lost last',
    timed((m) => {
      const open1 = m.cold('a 1s (d|)', events);
      const open2 = m.cold('#        ', events, lost);
      const open3 = m.cold('#        ', events, lost);
      const open4 = m.cold('a--------', events);
      const open1Subs = '   ^ 1s !';
      const open2Subs = '   1s -(^!)';
      const open3Subs = '   1s -(^!)';
      const expected = '    a 1s (da)';
      const { source, tried } = keep('abc', open1, open2, open3, open4);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.expect(open4).toHaveSubscriptions('1s -^---');
      m.flush();
      expect(tried()).toBe('abca');
    }),
  );

  it(
    'tries the servers in random order',
    timed((m) => {
      vi.spyOn(Math, 'random')
        .mockReturnValueOnce(0.4)
        .mockReturnValueOnce(0.9)
        .mockReturnValueOnce(0);
      const open = m.cold('#', events, lost);
      const openSubs = ['  (^!)', '(^!)'];
      const good = m.cold('a', events);
      const { source, tried } = keep('abc', open, open, good);

      m.expect(source).toBeObservable('a', events);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.expect(good).toHaveSubscriptions('^');
      m.flush();
      expect(tried()).toBe('bca');
    }),
  );

  it(
    'doubles the time of attempts after a round with an unanswered attempt, until it connects',
    timed((m) => {
      const silent1 = m.cold('-');
      const silent1Subs = '   ^ 99ms !';
      const refused = m.cold('#', events, lost);
      const refusedSubs = '   150ms (^!)';
      const silent2 = m.cold('-');
      const silent2Subs = '   250ms ^ 199ms !';
      const silent3 = m.cold('-');
      const silent3Subs = '   650ms ^ 299ms !';
      const open = m.cold('   a 1s (d|)', events);
      const openSubs = '      1350ms ^ 1s !';
      const silent4 = m.cold('-');
      const silent4Subs = '   1351ms 1s ^ 99ms !';
      const unsub = '         ^ 2460ms !';
      const expected = '      1350ms a 1s d';
      const { source } = keep('a', silent1, refused, silent2, silent3, open, silent4);

      m.expect(source, unsub).toBeObservable(expected, events);
      m.expect(silent1).toHaveSubscriptions(silent1Subs);
      m.expect(refused).toHaveSubscriptions(refusedSubs);
      m.expect(silent2).toHaveSubscriptions(silent2Subs);
      m.expect(silent3).toHaveSubscriptions(silent3Subs);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.expect(silent4).toHaveSubscriptions(silent4Subs);
    }),
  );

  it(
    'looks names up again before each attempt, and finds the new address of a server',
    timed((m) => {
      const silent = m.cold('-');
      const open = m.cold('a', events);
      const looked: string[] = [];
      const addresses = ['bc', 'ba'];
      const source = keepSession({
        ...time,
        ...timeouts,
        ...stays,
        ...attempted,
        resolve: () => of((addresses.shift() ?? '').split('').map(addressOf)),
        transport: {
          connect: ({ address: { host } }) => {
            looked.push(host);
            return host === 'a' ? open : silent;
          },
        },
        failed: vi.fn(),
      });

      m.expect(source).toBeObservable('100ms a', events);
      m.expect(silent).toHaveSubscriptions('^ 99ms !');
      m.expect(open).toHaveSubscriptions('100ms ^');
      m.flush();
      expect(looked).toStrictEqual(['b', 'a']);
    }),
  );

  it(
    'makes growing pauses while each connection lasts only for a short time',
    timed((m) => {
      const brief = m.cold('(ad|)', events);
      const briefSubs = ['   (^!)', '50ms (^!)', '150ms (^!)', '350ms (^!)'];
      const unsub = '        ^ 400ms !';
      const expected = '     (ad) 46ms (ad) 96ms (ad) 196ms (ad)';
      const { source } = keep('a', brief, brief, brief, brief);

      m.expect(source, unsub).toBeObservable(expected, events);
      m.expect(brief).toHaveSubscriptions(briefSubs);
    }),
  );

  it(
    'counts the failed rounds from 0 again after a connection',
    timed((m) => {
      const bad = m.cold('  #', events, lost);
      const badSubs = ['    (^!)', '50ms 1s 1ms (^!)'];
      const open1 = m.cold('a 1s (d|)', events);
      const open1Subs = '   50ms ^ 1s !';
      const open2 = m.cold('a----', events);
      const open2Subs = '   50ms 1s 1ms 50ms ^';
      const expected = '    50ms a 1s d 49ms a';
      const { source, attempts } = keep('a', bad, open1, bad, open2);

      m.expect(source).toBeObservable(expected, events);
      m.expect(bad).toHaveSubscriptions(badSubs);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.flush();
      expect(attempts).toHaveLength(4);
    }),
  );

  it(
    'rule 11: opens a new session at once after an expiry',
    timed((m) => {
      const open1 = m.cold('a 1s (d|)', events);
      const open2 = m.cold('--(e|)', events);
      const open1Subs = '   ^ 1s !';
      const open2Subs = '   1s -^-!';
      const open3 = m.cold('-n---', events);
      const open3Subs = '   1s ---^---';
      const expected = '    a 1s d-en';
      const { source, attempts } = keep('a', open1, open2, open3);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.flush();
      expect(attempts.map(({ session }) => session)).toStrictEqual([null, one, null]);
    }),
  );

  it(
    'keeps the session while attempts to resume it fail',
    timed((m) => {
      const open1 = m.cold('a 1s (d|)', events);
      const bad = m.cold('#', events, lost);
      const open2 = m.cold('a---', events);
      const open1Subs = '   ^ 1s !';
      const open2Subs = '   1s 51ms ^';
      const expected = '    a 1s d 49ms a';
      const { source, attempts } = keep('a', open1, bad, open2);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(bad).toHaveSubscriptions('1s -(^!)');
      m.flush();
      expect(attempts.map(({ session }) => session)).toStrictEqual([null, one, one]);
    }),
  );

  it(
    'completes when the server refuses the credentials, and tries no more',
    timed((m) => {
      const open = m.cold(' --(f|)', events);
      const openSubs = '    ^-!   ';
      const expected = '    --(f|)';
      const { source, attempts } = keep('abc', open);

      m.expect(source).toBeObservable(expected, events);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      expect(attempts).toHaveLength(1);
    }),
  );

  it(
    'looks the servers up again in each round, and reports a failed lookup',
    timed((m) => {
      const unresolved = new UnresolvedServersError();
      const failed = vi.fn();
      const open = m.cold('a--', events);
      const bad = m.cold<readonly Address[]>('-#', {}, unresolved);
      const good = m.cold('-(r|)', { r: [addressOf('a')] });
      const left = [bad, good];
      const source = keepSession({
        ...time,
        ...timeouts,
        ...stays,
        ...attempted,
        resolve: () => left.shift() ?? NEVER,
        transport: { connect: () => open },
        failed,
      });

      m.expect(source).toBeObservable('- 50ms -a--', events);
      m.expect(bad).toHaveSubscriptions('^!');
      m.expect(good).toHaveSubscriptions('- 50ms ^!');
      m.expect(open).toHaveSubscriptions('- 50ms -^');
      m.flush();
      expect(failed.mock.calls).toStrictEqual([[unresolved]]);
    }),
  );

  it(
    'drops the connection when its subscriber leaves',
    timed((m) => {
      const open = m.cold(' -a---', events);
      const openSubs = '    ^--!  ';
      const unsub = '       ^--!  ';
      const expected = '    -a----';
      const { source } = keep('a', open);

      m.expect(source, unsub).toBeObservable(expected, events);
      m.expect(open).toHaveSubscriptions(openSubs);
    }),
  );

  it(
    'drops an attempt under way when its subscriber leaves',
    timed((m) => {
      const open = m.cold(' ----a', events);
      const openSubs = '    ^-!  ';
      const unsub = '       ^-!  ';
      const { source } = keep('ab', open);

      m.expect(source, unsub).toBeObservable('-----');
      m.expect(open).toHaveSubscriptions(openSubs);
    }),
  );

  it('opens nothing before a subscription', () => {
    const { attempts } = keep('a');

    expect(attempts).toStrictEqual([]);
  });
});
