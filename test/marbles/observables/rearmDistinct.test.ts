import { EMPTY, NEVER } from 'rxjs';
import { describe, it } from 'vitest';
import { rearmDistinct } from '../../../src/observables/rearmDistinct.js';
import { armed } from '../fakeClient.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const lowerCase = (letter: string | null): string | null => letter?.toLowerCase() ?? null;
const equal = (a: string | null, b: string | null): boolean => a === b;

describe('rearmDistinct', () => {
  it(
    'does not emit a reply when its converted value equals the last emission',
    marbles((m) => {
      const read1 = m.cold('  -(r|)         ', { r: armed<string>('a', EMPTY) });
      const read2 = m.cold('   -(r|)        ', { r: armed<string>('A', EMPTY) });
      const read3 = m.cold('    -(r|)       ', { r: armed<string>('b', EMPTY) });
      const read4 = m.cold('     -(r|)      ', { r: armed<string>('a', NEVER) });
      const expected = '      -a-ba---------';
      const read$ = inTurn(read1, read2, read3, read4);

      m.expect(rearmDistinct(() => read$, lowerCase, equal)).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions('^!            ');
      m.expect(read2).toHaveSubscriptions('-^!           ');
      m.expect(read3).toHaveSubscriptions('--^!          ');
      m.expect(read4).toHaveSubscriptions('---^!         ');
    }),
  );

  it(
    'waits for the watch of a reply that it does not emit',
    marbles((m) => {
      const fired = m.hot('   -----(f|)  ', { f: { type: 'changed', path: '/a' } as const });
      const firedSubs = '     --^--!     ';
      const read1 = m.cold('  -(r|)      ', { r: armed<string>('a', EMPTY) });
      const read2 = m.cold('   -(r|)     ', { r: armed<string>('a', fired) });
      const read3 = m.cold('      -(r|)  ', { r: armed<string>('b', NEVER) });
      const read1Subs = '     ^!         ';
      const read2Subs = '     -^!        ';
      const expected = '      -a----b----';
      const read$ = inTurn(read1, read2, read3);

      m.expect(rearmDistinct(() => read$, lowerCase, equal)).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read3).toHaveSubscriptions('-----^!    ');
    }),
  );

  it(
    'emits null as the first value, and does not repeat it',
    marbles((m) => {
      const read1 = m.cold('  -(r|)      ', { r: armed<string | null>(null, EMPTY) });
      const read2 = m.cold('   -(r|)     ', { r: armed<string | null>(null, EMPTY) });
      const read3 = m.cold('    -(r|)    ', { r: armed<string | null>('a', NEVER) });
      const read1Subs = '     ^!         ';
      const read2Subs = '     -^!        ';
      const expected = '      -n-a-------';
      const read$ = inTurn(read1, read2, read3);

      m.expect(rearmDistinct(() => read$, lowerCase, equal)).toBeObservable(expected, {
        n: null,
        a: 'a',
      });
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(read3).toHaveSubscriptions('--^!       ');
    }),
  );

  it(
    'pauses before each read after eleven equal replies in a row, until a reply differs',
    marbles((m) => {
      const equal11 = m.cold('(r|)                 ', { r: armed<string>('a', EMPTY) });
      const other = m.cold('  (r|)                 ', { r: armed<string>('b', EMPTY) });
      const last = m.cold('   (r|)                 ', { r: armed<string>('c', NEVER) });
      const reads = [...Array.from({ length: 11 }, () => equal11), other, last];
      const expected = '      a 19ms (bc)----------';
      const read$ = inTurn(...reads);

      m.expect(rearmDistinct(() => read$, lowerCase, equal)).toBeObservable(expected);
      m.expect(equal11).toHaveSubscriptions(Array.from({ length: 11 }, () => '(^!)     '));
      m.expect(other).toHaveSubscriptions('20ms (^!)            ');
      m.expect(last).toHaveSubscriptions(' 20ms (^!)            ');
    }),
  );

  it(
    'does not send a read when its subscriber leaves during the pause',
    marbles((m) => {
      const equal11 = m.cold('(r|)       ', { r: armed<string>('a', EMPTY) });
      const unread = m.cold(' (r|)       ', { r: armed<string>('b', NEVER) });
      const unsub = '         19ms !     ';
      const read$ = inTurn(...Array.from({ length: 11 }, () => equal11), unread);

      m.expect(
        rearmDistinct(() => read$, lowerCase, equal),
        unsub,
      ).toBeObservable('a---');
      m.expect(equal11).toHaveSubscriptions(Array.from({ length: 11 }, () => '(^!)'));
      m.expect(unread).toHaveSubscriptions([]);
    }),
  );

  it(
    'starts again for each subscription',
    marbles((m) => {
      const read = m.cold('   -(r|)   ', { r: armed<string>('a', NEVER) });
      const expected = '      -a------';
      const stream$ = rearmDistinct(() => read, lowerCase, equal);

      m.expect(stream$).toBeObservable(expected);
      m.expect(stream$).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(['^!', '^!']);
    }),
  );
});
