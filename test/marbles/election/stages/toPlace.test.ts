import { type Place, toPlace } from 'rxzk';
import { describe, it } from 'vitest';
import { marbles } from '../../marbles.js';

const lists = { a: ['1', '2', '3', '4'], b: ['2', '3', '4'], c: ['3', '4'], d: ['4'], n: [] };

describe('toPlace', () => {
  it(
    'waits for the candidate directly ahead, until no candidate is ahead',
    marbles((m) => {
      const source = m.cold('  -a-b-c-|', lists);
      const sourceSubs = '     ^------!';
      const expected = '       -2-1-0-|';
      const places: Record<string, Place> = {
        2: { rank: 2, waitsFor: ['2'] },
        1: { rank: 1, waitsFor: ['2'] },
        0: { rank: 0, waitsFor: [] },
      };

      m.expect(source.pipe(toPlace('3'))).toBeObservable(expected, places);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'waits with two permits for one of the two candidates directly ahead, and names the nearest first',
    marbles((m) => {
      const source = m.cold('  -a-b-c-', lists);
      const sourceSubs = '     ^------';
      const expected = '       -3-2-1-';
      const places: Record<string, Place> = {
        3: { rank: 3, waitsFor: ['3', '2'] },
        2: { rank: 2, waitsFor: ['3', '2'] },
        1: { rank: 1, waitsFor: [] },
      };

      m.expect(source.pipe(toPlace('4', 2))).toBeObservable(expected, places);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'is null for a candidate that is not in the list',
    marbles((m) => {
      const source = m.cold('  -a-d-n-#', lists);
      const sourceSubs = '     ^------!';
      const expected = '       -a-n-n-#';

      m.expect(source.pipe(toPlace('1'))).toBeObservable(expected, {
        a: { rank: 0, waitsFor: [] },
        n: null,
      });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );
});
