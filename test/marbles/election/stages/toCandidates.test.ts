import { ForeignChildError, InvalidArgumentError, type PresetName, toCandidates } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { marbles } from '../../marbles.js';
import { listOf } from '../../nodes.js';

const lists = {
  a: listOf(['0000000002', 'other', '0000000001']),
  b: listOf(['0000000002']),
  n: null,
  o: listOf(['n_0000000001', 'other']),
};
const candidates = { a: ['0000000001', '0000000002'], b: ['0000000002'], n: [] };

describe('toCandidates', () => {
  it(
    'emits the candidates of each list in their order, without other children',
    marbles((m) => {
      const source = m.cold('  -a-b-|', lists);
      const sourceSubs = '     ^----!';
      const expected = '       -a-b-|';

      m.expect(source.pipe(toCandidates('sequence'))).toBeObservable(expected, candidates);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits an empty list for a parent that does not exist',
    marbles((m) => {
      const source = m.cold('  -n-b--', lists);
      const sourceSubs = '     ^-----';
      const expected = '       -n-b--';

      m.expect(source.pipe(toCandidates('sequence'))).toBeObservable(expected, candidates);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the source errors',
    marbles((m) => {
      const source = m.cold('  -#', lists);
      const sourceSubs = '     ^!';
      const expected = '       -#';

      m.expect(source.pipe(toCandidates('sequence'))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the preset refuses a child, and unsubscribes from the source',
    marbles((m) => {
      const source = m.cold('  -o-b', lists);
      const sourceSubs = '     ^!  ';
      const expected = '       -#  ';
      const error = new ForeignChildError({ operation: 'toCandidates', path: '/a/other' });

      m.expect(source.pipe(toCandidates('apache'))).toBeObservable(expected, {}, error);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing before the source, and unsubscribes from the source when its consumer leaves',
    marbles((m) => {
      const source = m.cold('  ----a', lists);
      const sourceSubs = '     ^-!';
      const unsub = '          ^-!';
      const expected = '       ---';

      m.expect(source.pipe(toCandidates('kazoo')), unsub).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it('throws at the call for an unknown preset', () => {
    expect(() => toCandidates('curator' as PresetName)).toThrow(InvalidArgumentError);
  });
});
