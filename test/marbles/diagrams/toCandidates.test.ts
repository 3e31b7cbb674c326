import { toCandidates } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { listOf } from '../nodes.js';
import { shown } from './shown.js';

it(
  'turns each child list into the candidates, in the order in which they lead',
  marbles((m) => {
    const source = m.hot('  -A----B----n--', {
      A: listOf(['0000000002', '0000000001']),
      B: listOf(['0000000002', 'other']),
      n: null,
    });
    const sourceSubs = '    ^             ';
    const expected = '      -a----b----c--';

    m.expect(shown(source.pipe(toCandidates('sequence')))).toBeObservable(expected, {
      a: '0000000001 0000000002',
      b: '0000000002',
      c: 'none',
    });
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
