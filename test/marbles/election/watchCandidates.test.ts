import { map } from 'rxjs';
import { type Candidate, InvalidArgumentError, watchCandidates } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { contest, faults, roles } from './contest.js';

/** Emits the ids of all candidates as one text. */
const ids = map((candidates: readonly Candidate[]) => candidates.map(({ id }) => id).join(''));

describe('watchCandidates', () => {
  it(
    'emits id, name and token of all candidates, in the order in which they lead',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      zk.create('/e/0000000009', 'b');
      zk.create('/e/0000000007', 'a');
      const unsub = '   --!';
      const expected = 'l';

      m.expect(watchCandidates(zk.client(), '/e', { preset: 'sequence' }), unsub).toBeObservable(
        expected,
        {
          l: [
            { id: 'a', candidate: '0000000007', token: 3 },
            { id: 'b', candidate: '0000000009', token: 2 },
          ],
        },
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'emits an empty list for a missing path, and nothing when the path is created without children',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(
        m.cold('         -p-c-d-e---', {
          p: create('/e'),
          c: create('/e/0000000001', 'a'),
          d: remove('/e'),
          e: create('/e/0000000001', 'b'),
        }),
      );
      const unsub = '   ----------!';
      const expected = 'n--a-n-b';

      m.expect(
        watchCandidates(zk.client(), '/e', { preset: 'sequence' }).pipe(ids),
        unsub,
      ).toBeObservable(expected, { n: '', a: 'a', b: 'b' });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'follows an election, also when a session expires',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      zk.play(m.cold(' --e', { e: faults.expire(a) }));
      const unsub = ' ------------!';
      const values = { 3: 'abc', 2: 'bca', 1: 'ba', 0: '', x: 'bc' };
      const expected = '3-(x2)-1---0';

      m.expect(roles(a, { id: 'a' }), '-----------!').toBeObservable('L-(s2)-1');
      m.expect(roles(b, { id: 'b' }), '-----------!').toBeObservable('1-L');
      m.expect(roles(c, { id: 'c' }), '-------!').toBeObservable('2');
      m.expect(watchCandidates(zk.client(), '/e').pipe(ids), unsub).toBeObservable(
        expected,
        values,
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it.each<[string, unknown[]]>([
    ['a relative path', ['e']],
    ['an unknown preset', ['/e', { preset: 'curator' }]],
    ['an unknown setting', ['/e', { id: 'a' }]],
  ])('throws at the call for %s', (_title, args) => {
    const call = watchCandidates as (...args: unknown[]) => unknown;

    expect(() => call(fakeClient({}), ...args)).toThrow(InvalidArgumentError);
  });
});
