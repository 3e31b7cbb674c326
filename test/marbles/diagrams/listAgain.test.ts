import { NEVER, type Observable } from 'rxjs';
import { listAgain } from 'rxzk';
import { it } from 'vitest';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

it(
  'reads, and reads again when the trigger of the last reply completes',
  marbles((m) => {
    const read1 = m.cold('   -(a|)           ');
    const read1Subs = '      ^!              ';
    const trigger = m.cold('  ------|        ');
    const triggerSubs = '    -^-----!        ';
    const read2 = m.cold('          -(b|)    ');
    const read2Subs = '      -------^!       ';
    const expected = '       -a------b-------';
    const read$ = inTurn<string>(read1, read2);
    const triggers: Record<string, Observable<string>> = { a: trigger, b: NEVER };
    const triggerOf = (reply: string): Observable<string> => triggers[reply] ?? NEVER;

    m.expect(listAgain(() => read$, triggerOf)).toBeObservable(expected);
    m.expect(read1).toHaveSubscriptions(read1Subs);
    m.expect(trigger).toHaveSubscriptions(triggerSubs);
    m.expect(read2).toHaveSubscriptions(read2Subs);
  }),
);
