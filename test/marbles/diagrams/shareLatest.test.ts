import { shareLatest } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';

it(
  'shares one subscription, and gives a later subscriber the current value at once',
  marbles((m) => {
    const source = m.cold('   a----b-----c--');
    const sourceSubs = '     -^---------!   ';
    const first = '          -^------!      ';
    const expected1 = '      -a----b--------';
    const second = '         ----^------!   ';
    const expected2 = '      ----a-b--------';
    const shared$ = source.pipe(shareLatest());

    m.expect(shared$, first).toBeObservable(expected1);
    m.expect(shared$, second).toBeObservable(expected2);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
