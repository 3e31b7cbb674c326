import { diffChildren } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { listOf } from '../nodes.js';
import { shown } from './shown.js';

it(
  'emits which children came and went since the last list',
  marbles((m) => {
    const source = m.hot('  -A----B----n--', {
      A: listOf(['x', 'y']),
      B: listOf(['y', 'z']),
      n: null,
    });
    const sourceSubs = '    ^             ';
    const expected = '      -a----b----c--';
    const values = { a: '+x +y', b: '-x +z', c: '-y -z' };

    m.expect(shown(source.pipe(diffChildren()))).toBeObservable(expected, values);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
