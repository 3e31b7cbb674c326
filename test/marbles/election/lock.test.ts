import { catchError, filter, map, of, switchMap, take, timeout, timer } from 'rxjs';
import { InvalidArgumentError, lock, whileLeading } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { contest, letter } from './contest.js';

describe('lock', () => {
  it(
    'lets one candidate at a time hold the lock, in the order of their arrival',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const work = m.cold(' --(w|)');
      const workSubs = ['   ^-!   ', '--^-!   ', '----^-! '];

      for (const [client, expected] of [
        [a, '--(w|)'],
        [b, '----(w|)'],
        [c, '------(w|)'],
      ] as const) {
        const done$ = lock(client, '/e').pipe(
          whileLeading(() => work),
          take(1),
        );
        m.expect(done$).toBeObservable(expected);
      }
      m.expect(work).toHaveSubscriptions(workSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    "names its znode like Curator's lock, and stores its id as the data",
    marbles((m) => {
      const { zk, a, b } = contest();
      const unsub = '   --!';

      m.expect(lock(a, '/e', { id: 'me' }), unsub).toBeObservable('L', {
        L: {
          role: 'leader',
          candidate: '_c_00000000-0000-0000-0000-000000000001-lock-0000000000',
          token: 5,
        },
      });
      m.expect(
        b
          .getData('/e/_c_00000000-0000-0000-0000-000000000001-lock-0000000000')
          .pipe(map(({ data }) => data.toString())),
        '-^',
      ).toBeObservable('-(d|)', { d: 'me' });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'leaves no znode when the operator timeout ends the wait',
    marbles((m) => {
      const { zk, a, b, c } = contest();
      const unsub = '   ------!';
      const limited$ = lock(b, '/e').pipe(
        map(letter),
        filter((standing) => standing === 'L'),
        timeout({ first: 3 }),
        catchError((error: unknown) => of((error as Error).name)),
      );

      m.expect(lock(a, '/e').pipe(map(letter)), unsub).toBeObservable('L');
      m.expect(limited$).toBeObservable('---(t|)', { t: 'TimeoutError' });
      m.expect(lock(c, '/e').pipe(map(letter)), '--------!').toBeObservable('2--1--L');
      m.flush();
      zk.expectClean();
    }),
  );

  it.each(['applied', 'lost'] as const)(
    'rule 16: leaves no ghost when the wait ends before the reply to a creation that was %s',
    (request) => {
      marbles((m) => {
        const { zk, a, b } = contest();
        zk.delay(b, 4);
        zk.dropReply(b, request);
        const limited$ = lock(b, '/e').pipe(
          map(letter),
          timeout({ first: 2 }),
          catchError((error: unknown) => of((error as Error).name)),
        );
        const children$ = timer(60).pipe(
          switchMap(() => a.getChildren('/e')),
          map(({ children }) => children.length),
        );

        m.expect(limited$).toBeObservable('--(t|)', { t: 'TimeoutError' });
        m.expect(children$).toBeObservable('60ms (n|)', { n: 0 });
        m.flush();
        zk.expectClean();
      })();
    },
  );

  it('throws at the call for a bad argument', () => {
    expect(() => lock(fakeClient({}), 'e')).toThrow(InvalidArgumentError);
  });
});
