import { NEVER, type Observable } from 'rxjs';
import { withEach } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { listOf } from '../nodes.js';
import { shown } from './shown.js';

it(
  'follows one inner stream for each child, from its creation until its deletion',
  marbles((m) => {
    const source = m.hot('  -A---B-----C----', {
      A: listOf(['x']),
      B: listOf(['x', 'y']),
      C: listOf(['y']),
    });
    const sourceSubs = '    ^               ';
    const x = m.cold('       --a-----b--c---');
    const xSubs = '         -^---------!    ';
    const y = m.cold('           --p----q---');
    const ySubs = '         -----^----------';
    const expected = '      ---a---p-b--q---';
    const values = { a: 'x a', b: 'x b', p: 'y p', q: 'y q' };
    const streams: Record<string, Observable<string>> = { x, y };
    const streamOf = (child: string): Observable<string> => streams[child] ?? NEVER;

    m.expect(shown(source.pipe(withEach(streamOf)))).toBeObservable(expected, values);
    m.expect(x).toHaveSubscriptions(xSubs);
    m.expect(y).toHaveSubscriptions(ySubs);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
