import { NEVER } from 'rxjs';
import { rearm, type WatchEvent } from 'rxzk';
import { it } from 'vitest';
import { armed } from '../fakeClient.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const changed: WatchEvent = { type: 'changed', path: '/a' };

it(
  'reads, waits until the watch that the read has set fires, and reads again',
  marbles((m) => {
    const fired = m.hot('    -----(f|)   ', { f: changed });
    const firedSubs = '      -^---!      ';
    const read1 = m.cold('   -(a|)       ', { a: armed('a', fired) });
    const read1Subs = '      ^!          ';
    const read2 = m.cold('        --(b|)', { b: armed('b', NEVER) });
    const read2Subs = '      -----^-!    ';
    const expected = '       -a-----b----';
    const read$ = inTurn(read1, read2);

    m.expect(rearm(() => read$)).toBeObservable(expected);
    m.expect(read1).toHaveSubscriptions(read1Subs);
    m.expect(read2).toHaveSubscriptions(read2Subs);
    m.expect(fired).toHaveSubscriptions(firedSubs);
  }),
);
