import { map, type Observable } from 'rxjs';
import { latestOnly } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';

it(
  'works on one value at a time, and afterwards on the newest value that arrived during the work',
  marbles((m) => {
    const source = m.hot('  -a-b-c------------');
    const sourceSubs = '    ^                 ';
    const work = m.cold('    ------(w|)       ');
    const workSubs = [
      '                     -^-----!          ',
      '                     -------^-----!    ',
    ];
    const expected = '      -------a-----c----';
    const handle = (value: string): Observable<string> => work.pipe(map(() => value));

    m.expect(source.pipe(latestOnly(handle))).toBeObservable(expected);
    m.expect(work).toHaveSubscriptions(workSubs);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
