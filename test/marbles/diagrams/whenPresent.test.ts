import { whenPresent } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';

it(
  'leaves out null',
  marbles((m) => {
    const source = m.hot('  -n-a-b-n-c-|', { a: 'a', b: 'b', c: 'c', n: null });
    const sourceSubs = '    ^----------!';
    const expected = '      ---a-b---c-|';

    m.expect(source.pipe(whenPresent())).toBeObservable(expected);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
