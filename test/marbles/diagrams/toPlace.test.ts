import { toPlace } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

it(
  'emits the place of a candidate in each list, here as its rank',
  marbles((m) => {
    const source = m.hot('  -a---b---c---d--', {
      a: ['n_1', 'n_2', 'n_3'],
      b: ['n_2', 'n_3'],
      c: ['n_3'],
      d: [],
    });
    const sourceSubs = '    ^               ';
    const expected = '      -2---1---0---n--';

    m.expect(shown(source.pipe(toPlace('n_3')))).toBeObservable(expected, {
      2: 2,
      1: 1,
      0: 0,
      n: null,
    });
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
