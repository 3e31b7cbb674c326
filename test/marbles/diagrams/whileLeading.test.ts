import { type Standing, whileLeading } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';

const candidate = 'n_1';
const follower: Standing = { role: 'follower', candidate, waitsFor: 'n_0', rank: 1 };
const leader: Standing = { role: 'leader', candidate, token: 7 };
const suspended: Standing = { role: 'suspended', candidate };

it(
  'runs the work while the candidate leads, and unsubscribes from it when leadership is lost',
  marbles((m) => {
    const standing = m.hot('f--L------s--L----', {
      f: follower,
      L: leader,
      s: suspended,
    });
    const standingSubs = '  ^                 ';
    const work = m.cold('      -w--w-----      ');
    const workSubs = [
      '                     ---^------!       ',
      '                     -------------^----',
    ];
    const expected = '      ----w--w------w--w';

    m.expect(standing.pipe(whileLeading(() => work))).toBeObservable(expected);
    m.expect(work).toHaveSubscriptions(workSubs);
    m.expect(standing).toHaveSubscriptions(standingSubs);
  }),
);
