import { map } from 'rxjs';
import { InvalidArgumentError, semaphore } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { contest, faults, letter } from './contest.js';

describe('semaphore', () => {
  it(
    'lets as many candidates hold a permit as there are permits, in the order of their arrival',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const permit = semaphore(a, '/e', 2).pipe(map(letter));

      m.expect(permit, '                                       --!').toBeObservable('L');
      m.expect(permit, '                                       ----!').toBeObservable('L');
      m.expect(semaphore(b, '/e', 2).pipe(map(letter)), '      ------!').toBeObservable('2-L');
      m.expect(semaphore(c, '/e', 2).pipe(map(letter)), '      --------!').toBeObservable('3---L');
      m.flush();
      zk.expectClean();
    }),
  );

  it.each([
    ['the first', '--!', '   ------!'],
    ['the second', '------!', '--!   '],
  ])('rule 22: moves the third candidate up when %s leaves', (_who, unsubA, unsubB) => {
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsubC = '  --------!';
      const expected = '2-L';

      m.expect(semaphore(a, '/e', 2).pipe(map(letter)), unsubA).toBeObservable('L');
      m.expect(semaphore(b, '/e', 2).pipe(map(letter)), unsubB).toBeObservable('L');
      m.expect(semaphore(c, '/e', 2).pipe(map(letter)), unsubC).toBeObservable(expected);
      m.flush();
      zk.expectClean();
    })();
  });

  it(
    'rule 22: moves the third candidate up when the second expires, and the second joins at the end',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      zk.play(m.cold('--e', { e: faults.expire(b) }));
      const unsub = ' ------!';

      m.expect(semaphore(a, '/e', 2).pipe(map(letter)), unsub).toBeObservable('L');
      m.expect(semaphore(b, '/e', 2).pipe(map(letter)), unsub).toBeObservable('L-(s2)');
      m.expect(semaphore(c, '/e', 2).pipe(map(letter)), unsub).toBeObservable('2-L');
      m.flush();
      zk.expectClean();
    }),
  );

  it.each([0, -1, 1.5, NaN])('throws at the call for %d permits', (permits) => {
    expect(() => semaphore(fakeClient({}), '/e', permits)).toThrow(InvalidArgumentError);
  });
});
