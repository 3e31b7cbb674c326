import { catchError, map, of } from 'rxjs';
import { InvalidArgumentError, isZkError, type Leader, watchLeader } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { contest, roles } from './contest.js';

/** Emits the id of the leader. While nobody leads, emits `n`. */
const initial = map((leader: Leader | null) => leader?.id ?? 'n');

describe('watchLeader', () => {
  it(
    'emits id, name and token of the first candidate',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      zk.create('/e/0000000007', 'a');
      const source = watchLeader(zk.client(), '/e', { preset: 'sequence' });
      const unsub = '   --!';
      const expected = 'l';

      m.expect(source, unsub).toBeObservable(expected, {
        l: { id: 'a', candidate: '0000000007', token: 2 },
      });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'emits null while nobody leads, and while the path does not exist',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(
        m.cold('         -p-c-d-e---', {
          p: create('/e'),
          c: create('/e/0000000001', 'a'),
          d: remove('/e'),
          e: create('/e/0000000000', 'b'),
        }),
      );
      const unsub = '   ----------!';
      const expected = 'n--a-n-b';

      m.expect(
        watchLeader(zk.client(), '/e', { preset: 'sequence' }).pipe(initial),
        unsub,
      ).toBeObservable(expected);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'follows an election, and emits only changes of the leader',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsubA = '  --!';
      const unsubB = '  ------!';
      const unsubC = '  ----!';
      const unsub = '   --------!';
      const expected = 'a-b---n';

      m.expect(watchLeader(zk.client(), '/e').pipe(initial), unsub).toBeObservable(expected);
      m.expect(roles(a, { id: 'a' }), unsubA).toBeObservable('L');
      m.expect(roles(b, { id: 'b' }), unsubB).toBeObservable('1-L');
      m.expect(roles(c, { id: 'c' }), unsubC).toBeObservable('2');
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'rule 4: reads again after a reconnect, and emits the leader only if it has changed',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      zk.create('/e/0000000001', 'a');
      zk.create('/e/0000000002', 'b');
      const client = zk.client({ session: m.cold('c-s-c-s---c') });
      zk.play(m.cold('         --------d', { d: remove('/e/0000000001') }));
      const unsub = '          ------------!';
      const expected = '       a---------b';

      m.expect(
        watchLeader(client, '/e', { preset: 'sequence' }).pipe(initial),
        unsub,
      ).toBeObservable(expected);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'emits nothing when a candidate behind the leader comes or changes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      zk.create('/e/0000000001', 'a');
      zk.play(
        m.cold('         -c-s-t', {
          c: create('/e/0000000002', 'b'),
          s: set('/e/0000000002', 'c'),
          t: set('/e/0000000001', 'd'),
        }),
      );
      const client = zk.client();
      const unsub = '   -------!';
      const expected = 'a----d';

      m.expect(
        watchLeader(client, '/e', { preset: 'sequence' }).pipe(initial),
        unsub,
      ).toBeObservable(expected);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with FOREIGN_CHILD and NO_AUTH, and completes when the client is closed',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e/other': '' });
      zk.create('/secret', '', { acl: [{ perms: 4, scheme: 'world', id: 'anyone' }] });
      const code = catchError((error: unknown) => of(isZkError(error) ? error.code : error));
      const client = zk.client();
      const closing = zk.client();
      zk.play(m.cold('--x', { x: () => void closing.close() }));

      m.expect(watchLeader(client, '/e', { preset: 'apache' }).pipe(code)).toBeObservable('(e|)', {
        e: 'FOREIGN_CHILD',
      });
      m.expect(watchLeader(client, '/secret').pipe(code)).toBeObservable('(e|)', { e: 'NO_AUTH' });
      m.expect(watchLeader(closing, '/none')).toBeObservable('n-|', { n: null });
      m.flush();
      zk.expectClean();
    }),
  );

  it.each<[string, unknown[]]>([
    ['a relative path', ['e']],
    ['an unknown preset', ['/e', { preset: 'curator' }]],
    ['an unknown setting', ['/e', { id: 'a' }]],
  ])('throws at the call for %s', (_title, args) => {
    const call = watchLeader as (...args: unknown[]) => unknown;

    expect(() => call(fakeClient({}), ...args)).toThrow(InvalidArgumentError);
  });
});
