import { asyncScheduler, defer, NEVER, type Observable, of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '../../../src/model/Address.js';
import { backoff } from '../../../src/session/backoff.js';
import { type Attempt, keepSession } from '../../../src/session/keepSession.js';
import type { Link, LinkSession } from '../../../src/transport/binding/link/Link.js';
import type { LinkSignal } from '../../../src/transport/binding/link/LinkSignal.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { UnresolvedServersError } from '../../../src/errors/UnresolvedServersError.js';
import { marbles } from '../marbles.js';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];

/** The clock of the marbles, with the real pauses. */
const time = { now: () => asyncScheduler.now(), backoff };
/** In ms; a hundred more after each round in which a server did not answer. */
const patience = (unanswered: number): number => 100 * (1 + unanswered);

const one: LinkSession = { id: 'one', password: 'secret', timeout: 10_000 };
const two: LinkSession = { id: 'two', password: 'secret', timeout: 10_000 };
const lost = new ConnectionLossError({ operation: 'connect' });

function addressOf(host: string): Address {
  return { host, port: 2181, server: `${host}:2181` };
}

function up(host: string, session: LinkSession): LinkSignal {
  const link: Link = {
    address: addressOf(host),
    session,
    inFlight: 0,
    requests: 0,
    watches: { size: 0, bytes: 0, list: () => [] },
    send: () => expect.unreachable(),
    arm: () => expect.unreachable(),
  };
  return { type: 'up', link };
}

/** Links to the servers a, b and c in the first session and to a in the second, and how they end. */
const signals = {
  a: up('a', one),
  b: up('b', one),
  c: up('c', one),
  n: up('a', two),
  d: { type: 'down' },
  e: { type: 'expired' },
  f: { type: 'authFailed' },
} as const satisfies Record<string, LinkSignal>;

/** Keeps a session whose attempts are answered one after the other; one more hangs. */
function keep(hosts: string, ...answers: readonly Observable<LinkSignal>[]) {
  const left = [...answers];
  const attempts: Attempt[] = [];
  const failed = vi.fn<(error: unknown) => void>();
  const source = keepSession({
    ...time,
    patience,
    resolve: () => of(hosts.split('').map(addressOf)),
    open: (attempt) =>
      defer(() => {
        attempts.push(attempt);
        return left.shift() ?? NEVER;
      }),
    failed,
  });
  const tried = (): string => attempts.map(({ address: { host } }) => host).join('');
  return { source, attempts, failed, tried };
}

/** The pauses and the order of the servers without chance: half of each pause, as listed. */
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Virtual time for the library's clock too. */
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
      const open = m.cold(' --a---', signals);
      const openSubs = '    ^-----';
      const expected = '    --a---';
      const { source, attempts } = keep('abc', open);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      expect(attempts).toStrictEqual([{ address: addressOf('a'), session: null, limit: 100 }]);
    }),
  );

  it(
    'tries the servers one after the other without a pause',
    timed((m) => {
      const open1 = m.cold('--#     ', signals, lost);
      const open1Subs = '   ^-!     ';
      const open2 = m.cold('  -#    ', signals, lost);
      const open2Subs = '   --^!    ';
      const open3 = m.cold('   --c--', signals);
      const open3Subs = '   ---^----';
      const expected = '    -----c--';
      const { source, failed, tried } = keep('abc', open1, open2, open3);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.flush();
      expect(tried()).toBe('abc');
      expect(failed).not.toHaveBeenCalled();
    }),
  );

  it(
    'rule 14: tries again after growing pauses when no server answers, and tells of each round',
    timed((m) => {
      const open = m.cold('   #', signals, lost);
      const openSubs = ['     (^!)', '50ms (^!)', '150ms (^!)', '350ms (^!)', '750ms (^!)'];
      const unsub = '         ^ 1200ms !';
      const expected = '      - 1500ms -';
      const { source, attempts, failed } = keep('a', open, open, open, open, open);

      m.expect(source, unsub).toBeObservable(expected);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      expect(attempts.map(({ limit }) => limit)).toStrictEqual([100, 100, 100, 100, 100]);
      expect(failed.mock.calls).toStrictEqual([[lost], [lost], [lost], [lost], [lost]]);
    }),
  );

  it(
    'resumes the session over the next link, after a link that lived long enough without a pause',
    timed((m) => {
      const open1 = m.cold('a 99ms (d|)', signals);
      const open1Subs = '   ^ 99ms !';
      const open2 = m.cold('b---', signals);
      const open2Subs = '   100ms ^---';
      const expected = '    a 99ms (db)';
      const { source, attempts } = keep('ab', open1, open2);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.flush();
      expect(attempts[1]).toStrictEqual({ address: addressOf('b'), session: one, limit: 100 });
    }),
  );

  it(
    'pauses after a link that lived for a moment only',
    timed((m) => {
      const open1 = m.cold('a 98ms (d|)', signals);
      const open1Subs = '   ^ 98ms !';
      const open2 = m.cold('b---', signals);
      const open2Subs = '   99ms 50ms ^---';
      const expected = '    a 98ms d 49ms b';
      const { source } = keep('ab', open1, open2);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
    }),
  );

  it(
    'tries the server that was just lost last',
    timed((m) => {
      const open1 = m.cold('a 1s (d|)', signals);
      const open2 = m.cold('#        ', signals, lost);
      const open3 = m.cold('#        ', signals, lost);
      const open4 = m.cold('a--------', signals);
      const expected = '    a 1s (da)';
      const { source, tried } = keep('abc', open1, open2, open3, open4);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open4).toHaveSubscriptions('1s -^---');
      m.flush();
      expect(tried()).toBe('abca');
    }),
  );

  it(
    'shuffles the servers for each round',
    timed((m) => {
      vi.spyOn(Math, 'random')
        .mockReturnValueOnce(0.9)
        .mockReturnValueOnce(0.1)
        .mockReturnValueOnce(0.5);
      const open = m.cold('#', signals, lost);
      const good = m.cold('a', signals);
      const { source, tried } = keep('abc', open, open, good);

      m.expect(source).toBeObservable('a', signals);
      m.expect(good).toHaveSubscriptions('^');
      m.flush();
      expect(tried()).toBe('bca');
    }),
  );

  it(
    'gives attempts more time after a round in which one was not answered, until the next link',
    timed((m) => {
      const silent = m.cold(' 100ms #', signals, lost);
      const silentSubs = '   ^ 99ms !';
      const refused = m.cold('  #', signals, lost);
      const refusedSubs = '  150ms (^!)';
      const open1 = m.cold('  a 1s (d|)', signals);
      const open1Subs = '    250ms ^ 1s !';
      const open2 = m.cold('  a----', signals);
      const open2Subs = '    250ms 1s 1ms ^';
      const expected = '     250ms a 1s (da)';
      const { source, attempts } = keep('a', silent, refused, open1, open2);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(silent).toHaveSubscriptions(silentSubs);
      m.expect(refused).toHaveSubscriptions(refusedSubs);
      m.expect(open1).toHaveSubscriptions(open1Subs);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.flush();
      expect(attempts.map(({ limit }) => limit)).toStrictEqual([100, 200, 200, 100]);
    }),
  );

  it(
    'counts the failed rounds anew after a link',
    timed((m) => {
      const bad = m.cold('  #', signals, lost);
      const badSubs = ['    (^!)', '50ms 1s 1ms (^!)'];
      const open1 = m.cold('a 1s (d|)', signals);
      const open1Subs = '   50ms ^ 1s !';
      const open2 = m.cold('a----', signals);
      const open2Subs = '   50ms 1s 1ms 50ms ^';
      const expected = '    50ms a 1s d 49ms a';
      const { source, attempts } = keep('a', bad, open1, bad, open2);

      m.expect(source).toBeObservable(expected, signals);
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
      const open1 = m.cold('a 1s (d|)', signals);
      const open2 = m.cold('--(e|)', signals);
      const open2Subs = '   1s -^-!';
      const open3 = m.cold('-n---', signals);
      const open3Subs = '   1s ---^---';
      const expected = '    a 1s d-en';
      const { source, attempts } = keep('a', open1, open2, open3);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open2).toHaveSubscriptions(open2Subs);
      m.expect(open3).toHaveSubscriptions(open3Subs);
      m.flush();
      expect(attempts.map(({ session }) => session)).toStrictEqual([null, one, null]);
    }),
  );

  it(
    'keeps the session while resuming fails',
    timed((m) => {
      const open1 = m.cold('a 1s (d|)', signals);
      const bad = m.cold('#', signals, lost);
      const open2 = m.cold('a---', signals);
      const expected = '    a 1s d 49ms a';
      const { source, attempts } = keep('a', open1, bad, open2);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(bad).toHaveSubscriptions('1s -(^!)');
      m.flush();
      expect(attempts.map(({ session }) => session)).toStrictEqual([null, one, one]);
    }),
  );

  it(
    'completes when the credentials are refused, and tries no more',
    timed((m) => {
      const open = m.cold(' --(f|)', signals);
      const openSubs = '    ^-!   ';
      const expected = '    --(f|)';
      const { source, attempts } = keep('abc', open);

      m.expect(source).toBeObservable(expected, signals);
      m.expect(open).toHaveSubscriptions(openSubs);
      m.flush();
      expect(attempts).toHaveLength(1);
    }),
  );

  it(
    'resolves the servers anew in each round, and tells when that fails',
    timed((m) => {
      const unresolved = new UnresolvedServersError();
      const failed = vi.fn();
      const open = m.cold('a--', signals);
      const bad = m.cold<readonly Address[]>('-#', {}, unresolved);
      const good = m.cold('-(r|)', { r: [addressOf('a')] });
      const left = [bad, good];
      const source = keepSession({
        ...time,
        resolve: () => left.shift() ?? NEVER,
        open: () => open,
        patience,
        failed,
      });

      m.expect(source).toBeObservable('- 50ms -a--', signals);
      m.expect(bad).toHaveSubscriptions('^!');
      m.expect(good).toHaveSubscriptions('- 50ms ^!');
      m.expect(open).toHaveSubscriptions('- 50ms -^');
      m.flush();
      expect(failed.mock.calls).toStrictEqual([[unresolved]]);
    }),
  );

  it(
    'closes the link when it is unsubscribed from',
    timed((m) => {
      const open = m.cold(' -a---', signals);
      const openSubs = '    ^--!  ';
      const unsub = '       ^--!  ';
      const expected = '    -a----';
      const { source } = keep('a', open);

      m.expect(source, unsub).toBeObservable(expected, signals);
      m.expect(open).toHaveSubscriptions(openSubs);
    }),
  );

  it(
    'gives up an attempt under way when it is unsubscribed from',
    timed((m) => {
      const open = m.cold(' ----a', signals);
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
