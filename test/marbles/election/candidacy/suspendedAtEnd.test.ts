import type { Standing } from 'rxzk';
import { describe, it } from 'vitest';
import { suspendedAtEnd } from '../../../../src/election/candidacy/suspendedAtEnd.js';
import { marbles } from '../../marbles.js';

const standings: Readonly<Record<string, Standing>> = {
  L: { role: 'leader', candidate: 'n_1', token: 7 },
  f: { role: 'follower', candidate: 'n_1', waitsFor: 'n_0', rank: 1 },
  s: { role: 'suspended', candidate: 'n_1' },
};

describe('suspendedAtEnd', () => {
  it.each([
    ['a leader', '  -L-|', '-L-(s|)'],
    ['a follower', '-f-|', '-f-(s|)'],
  ])('emits suspended when the source completes after %s', (_title, diagram, expected) => {
    marbles((m) => {
      const source = m.cold(diagram, standings);
      const sourceSubs = '^--!';

      m.expect(source.pipe(suspendedAtEnd())).toBeObservable(expected, standings);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    })();
  });

  it.each([
    ['emits suspended last', '    -s-|', '^--!'],
    ['completes without a value', '---|', '^--!'],
    ['errors', '                  -L-#', '^--!'],
    ['does not end', '            -L--', '^---'],
  ])('adds nothing to a source that %s', (_title, diagram, sourceSubs) => {
    marbles((m) => {
      const source = m.cold(diagram, standings);

      m.expect(source.pipe(suspendedAtEnd())).toBeObservable(diagram, standings);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    })();
  });

  it(
    'works for each subscription separately, and adds nothing when its consumer leaves',
    marbles((m) => {
      const source = m.cold('-L-|   ', standings);
      const both = source.pipe(suspendedAtEnd());
      const sourceSubs = ['  ^-!    ', '^--!'];

      m.expect(both, '--!').toBeObservable('-L', standings);
      m.expect(both).toBeObservable('-L-(s|)', standings);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );
});
